package dk.voresplan.access;

import dk.voresplan.storage.Moment;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** Tells which roots were signed over all logs; what is in them is in the roots' folder. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LogRootRows extends GenericRepository<AccessLogChains.NewestRoot, Long> {
  @Query(
      """
      insert into access_log_root (root_number, signed_at) values (:number, :now)
      on conflict do nothing
      """)
  int add(long number, @Moment Instant now);

  @Query(
      """
      select root_number as number, signed_at from access_log_root
      order by root_number desc limit 1
      """)
  Optional<AccessLogChains.NewestRoot> newest();
}
