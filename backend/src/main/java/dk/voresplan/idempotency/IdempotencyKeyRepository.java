package dk.voresplan.idempotency;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

@Singleton
class IdempotencyKeyRepository {
  private static final String THIS_ONE =
      " where citizen_id = :citizen and actor_id = :actor and key_value = :key";

  /**
   * Takes the key, and waits while another transaction has it.
   *
   * @return whether it was free
   */
  boolean begin(Permit permit, Topic topic, Asked asked) {
    var insert =
        permit
            .rows(topic, Right.WRITE)
            .createUpdate(
                """
                insert into idempotency_key (citizen_id, actor_id, key_value, request_digest)
                values (:citizen, :actor, :key, :digest)
                on conflict do nothing
                """);
    return bind(insert, permit, asked).bind("digest", asked.digest()).execute() == 1;
  }

  void end(Permit permit, Topic topic, Asked asked, UUID result) {
    var update =
        permit
            .rows(topic, Right.WRITE)
            .createUpdate("update idempotency_key set result_id = :result" + THIS_ONE);
    bind(update, permit, asked).bind("result", result).execute();
  }

  /** What came of the same request the first time; nothing if the key was for another. */
  Optional<UUID> result(Permit permit, Topic topic, Asked asked) {
    var query =
        permit
            .rows(topic, Right.WRITE)
            .createQuery(
                "select result_id from idempotency_key"
                    + THIS_ONE
                    + " and request_digest = :digest");
    return bind(query, permit, asked).bind("digest", asked.digest()).mapTo(UUID.class).findOne();
  }

  private static <T extends SqlStatement<T>> T bind(T statement, Permit permit, Asked asked) {
    return statement
        .bind("citizen", permit.citizen().value())
        .bind("actor", permit.actor().key())
        .bind("key", asked.key().value());
  }
}
