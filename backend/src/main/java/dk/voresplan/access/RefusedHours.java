package dk.voresplan.access;

import dk.voresplan.configuration.PortalOnly;
import dk.voresplan.storage.FailurePlace;
import dk.voresplan.storage.Transactions;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells citizens how often someone was refused, once the hour has ended. */
@Singleton
@PortalOnly
class RefusedHours {
  private static final Logger LOG = LoggerFactory.getLogger(RefusedHours.class);
  private static final int AT_ONCE = 100;
  private static final int MOST_LOTS = 1_000;

  private final Transactions transactions;
  private final RefusedTries tries;
  private final AccessLogWriter log;
  private final Clock clock;

  RefusedHours(Transactions transactions, RefusedTries tries, AccessLogWriter log, Clock clock) {
    this.transactions = transactions;
    this.tries = tries;
    this.log = log;
    this.clock = clock;
  }

  /** Each hour in a transaction of its own; what fails is tried again the next time. */
  @Scheduled(initialDelay = "1m", fixedDelay = "1m")
  void tell() {
    var now = clock.instant();
    for (int lot = 0; lot < MOST_LOTS; lot++) {
      var ended = tries.ended(now, AT_ONCE);
      boolean allTold = tell(ended);
      if (!allTold || ended.size() < AT_ONCE) {
        break;
      }
    }
  }

  private boolean tell(List<RefusedTries.Hour> ended) {
    boolean allTold = true;
    for (var hour : ended) {
      try {
        transactions.inOne(() -> log.tell(hour));
      } catch (RuntimeException failed) {
        LOG.error("Refused tries wait to be told: {}", FailurePlace.of(failed));
        allTold = false;
      }
    }
    return allTold;
  }
}
