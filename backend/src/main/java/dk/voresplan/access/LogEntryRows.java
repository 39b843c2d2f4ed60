package dk.voresplan.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/** Reads one entry of one log as it is signed: its hash, and nothing of what anyone did. */
@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LogEntryRows extends GenericRepository<LogHead, UUID> {
  /** What one entry hashes to, and when it was written. */
  @Needs(
      topic = {},
      part = Part.LOG)
  @Query(
      """
      select hash, happened_at as "at" from access_log
      where citizen_id = :citizen and entry_number = :number
      """)
  Optional<AccessLogChains.Entry> entry(Permit permit, long number);
}
