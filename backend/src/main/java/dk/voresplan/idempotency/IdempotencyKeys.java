package dk.voresplan.idempotency;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The keys that callers gave their requests. One is kept in the transaction of what it was for, so
 * that there are both or neither. docs/decisions/010-one-key-one-effect.md
 */
@Singleton
public class IdempotencyKeys {
  private final IdempotencyKeyRepository repository;

  IdempotencyKeys(IdempotencyKeyRepository repository) {
    this.repository = repository;
  }

  /**
   * Does {@code work}, unless the permit's actor had it done before with this key. Of two at once,
   * one waits for the other.
   *
   * @param work answers with the id of what it made or changed
   * @return that id, of now or of the first time
   * @throws KeyOfAnotherRequest if the key was for something else; nothing is done then
   */
  public UUID once(Permit permit, Topic topic, Asked asked, Supplier<UUID> work) {
    if (!repository.begin(permit, topic, asked)) {
      return repository.result(permit, topic, asked).orElseThrow(KeyOfAnotherRequest::new);
    }
    var result = work.get();
    repository.end(permit, topic, asked, result);
    return result;
  }
}
