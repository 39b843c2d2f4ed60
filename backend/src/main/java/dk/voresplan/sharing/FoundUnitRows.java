package dk.voresplan.sharing;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Units by their names; it is about no citizen. */
@Transactional
@JdbcRepository(dialect = Dialect.POSTGRES)
interface FoundUnitRows extends GenericRepository<UnitRow, UUID> {
  @Query(
      """
      select u.id, u.name, o.name as organisation
      from unit u
      join organisation o on o.id = u.organisation_id
      where (position(:letters in lower(u.name)) > 0 or position(:capital in u.name) > 0)
        and (cast(:after as uuid) is null or (u.name, o.name, u.id) > (
          select a.name, b.name, a.id from unit a
          join organisation b on b.id = a.organisation_id
          where a.id = cast(:after as uuid)))
      order by u.name, o.name, u.id
      limit :most
      """)
  List<UnitRow> named(String letters, String capital, @Nullable UUID after, int most);

  @Query("select count(*) from unit where id = :unit")
  int count(UUID unit);
}
