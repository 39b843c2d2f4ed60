package dk.voresplan.delegation;

import dk.voresplan.storage.Moment;
import dk.voresplan.storage.UnscopedRows;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Says for whose plans a relative's permit is asked; each is checked again at the source. */
@UnscopedRows
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface SharedPlanRows extends GenericRepository<DelegationRow, UUID> {
  /** Whose plans are open to a relative, or wait for the citizen's yes: a page of them. */
  @Query(
      """
      select s.citizen_id from shared_plan_look_up s
      where s.relative_id = :relative and exists (
        select 1 from delegation d
        left join invitation i on i.citizen_id = d.citizen_id and i.delegation_id = d.id
        where d.citizen_id = s.citizen_id and d.closed_at is null
          and (d.until_at is null or d.until_at > :now)
          and ((d.relative_id = s.relative_id and d.opened_at <= :now)
            or (d.opened_at is null and i.used_by_id = s.relative_id and i.expires_at > :now)))
        and s.citizen_id > :after
      order by s.citizen_id
      limit :most
      """)
  List<UUID> openTo(UUID relative, @Moment Instant now, UUID after, int most);
}
