package dk.voresplan.idempotency;

import dk.voresplan.access.WritePermit;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The keys that callers gave their requests. One is kept in the transaction of what it was for, so
 * that there are both or neither. docs/decisions/010-one-key-one-effect.md
 */
@Singleton
public class IdempotencyKeys {
  private final IdempotencyKeyRows rows;

  IdempotencyKeys(IdempotencyKeyRows rows) {
    this.rows = rows;
  }

  /**
   * Does {@code work}, unless the permit's actor had it done before with this key. Of two at once,
   * one waits for the other. The permit is to write wishes: nothing else is asked for with keys.
   *
   * @param work answers with the id of what it made or changed
   * @return that id, of now or of the first time
   * @throws KeyOfAnotherRequest if the key was for something else; nothing is done then
   */
  public UUID once(WritePermit permit, Asked asked, Supplier<UUID> work) {
    var actor = permit.actor().key();
    var key = asked.key().value();
    if (rows.begin(permit, actor, key, asked.digest()) == 0) {
      return rows.result(permit, actor, key, asked.digest()).orElseThrow(KeyOfAnotherRequest::new);
    }
    var result = work.get();
    rows.end(permit, actor, key, result);
    return result;
  }
}
