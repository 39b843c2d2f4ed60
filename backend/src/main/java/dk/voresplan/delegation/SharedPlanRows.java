package dk.voresplan.delegation;

import dk.voresplan.storage.UnscopedRows;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.UUID;

/** Whose plans a relative can be asked a permit for; each is checked again at the source. */
@UnscopedRows
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface SharedPlanRows extends GenericRepository<DelegationRow, UUID> {
  @Query(
      """
      insert into shared_plan (relative_id, citizen_id) values (:relative, :citizen)
      on conflict do nothing
      """)
  int add(UUID relative, UUID citizen);
}
