package dk.voresplan.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

/** Says whether a citizen's address for calendar programs is still open. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface OpenAddressRows extends GenericRepository<LogHead, UUID> {
  /** How many there are: one or none. */
  @Query(
      """
      select count(*) from subscription_look_up
      where citizen_id = :citizen and subscription_id = :subscription
      """)
  int open(UUID citizen, UUID subscription);
}
