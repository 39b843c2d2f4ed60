package dk.voresplan.access;

import dk.voresplan.storage.Moment;
import dk.voresplan.storage.UnscopedRows;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Finds the hours of refused tries that have ended, in all plans. */
@UnscopedRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface EndedHourRows extends GenericRepository<RefusedTries.Hour, UUID> {
  /** The oldest first; its tries may all be in the log already. */
  @Query(
      """
      select citizen_id as citizen, actor_kind as kind, actor_id as actor, from_at as "from"
      from access_log_tries
      where from_at < :from
      group by citizen_id, actor_kind, actor_id, from_at
      order by from_at limit :most
      """)
  List<RefusedTries.Hour> ended(@Moment Instant from, int most);
}
