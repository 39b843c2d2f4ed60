package dk.voresplan.calendar;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Leads from an address for calendar programs to whose it is, and says nothing of them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface SubscriptionLookUpRows extends GenericRepository<SubscriberRow, UUID> {
  @Query(
      """
      select subscription_id, citizen_id from subscription_look_up where token_digest = :digest
      """)
  Optional<SubscriberRow> subscriber(String digest);

  @Query(
      """
      insert into subscription_look_up (token_digest, citizen_id, subscription_id)
      values (:digest, :citizen, :id)
      """)
  int add(String digest, UUID citizen, UUID id);

  @Query("delete from subscription_look_up where citizen_id = :citizen")
  int remove(UUID citizen);
}
