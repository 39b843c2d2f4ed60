package dk.voresplan.contribution;

import dk.voresplan.limit.TooMany;
import dk.voresplan.organisation.SourceSystemId;
import dk.voresplan.storage.ConnectionPools;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Takes one contribution of each source at a time, in the order in which they came. The others wait
 * here, before they have a connection, and a source has a limited number of them.
 * docs/decisions/023-nobody-waits-with-a-connection.md
 */
@Singleton
public class ContributionQueue {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

  private final ConcurrentMap<SourceSystemId, Semaphore> turns = new ConcurrentHashMap<>();
  private final ConnectionPools pools;
  private final int places;

  ContributionQueue(
      ConnectionPools pools,
      @Property(name = "voresplan.database.waiting-contributions") int places) {
    this.pools = pools;
    this.places = places;
  }

  /**
   * Does the work when it is this source's turn, with connections for contributions.
   *
   * @throws TooMany if the source has too many waiting already, or the turn does not come
   */
  public <T> T inTurn(SourceSystemId source, Supplier<T> work) {
    var turn = turns.computeIfAbsent(source, _ -> new Semaphore(1, true));
    if (turn.getQueueLength() >= places || !comes(turn)) {
      throw new TooMany(BETWEEN_TRIES);
    }
    try {
      return pools.forContributions(work);
    } finally {
      turn.release();
    }
  }

  private static boolean comes(Semaphore turn) {
    try {
      return turn.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
