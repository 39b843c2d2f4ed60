package dk.voresplan.calendar;

import dk.voresplan.storage.UnscopedRows;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Names whom to ask a permit of, and shows nothing of them. */
@UnscopedRows
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface SubscriberRows extends GenericRepository<SubscriberRow, UUID> {
  @Query(
      """
      select a.subscription_id, a.citizen_id from subscription_address a
      where a.token_digest = :digest
      """)
  Optional<SubscriberRow> subscriber(String digest);
}
