package dk.voresplan.contribution;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Topic;
import dk.voresplan.configuration.PortalOnly;
import dk.voresplan.storage.BackgroundLease;
import dk.voresplan.storage.BackgroundThreads;
import dk.voresplan.storage.ConnectionPools;
import dk.voresplan.storage.FailurePlace;
import dk.voresplan.storage.RowsInUse;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Merges plans again when a directory entry that they name has changed. It works in the background,
 * on one node at a time. Each plan has its own transaction.
 * docs/decisions/024-merging-again-in-the-background.md
 */
@Singleton
@PortalOnly
class MergingAgain {
  private static final Logger LOG = LoggerFactory.getLogger(MergingAgain.class);
  private static final Set<Topic> TOPICS = EnumSet.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR);
  private static final String WORK = "merging-again";
  private static final int LOT = 20;
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);
  private static final Duration UNTIL_FREE = Duration.ofSeconds(1);
  private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);
  private static final Duration BETWEEN_REPORTS = Duration.ofMinutes(1);

  private final AtomicReference<Instant> reportedAt = new AtomicReference<>(Instant.EPOCH);
  private final AtomicInteger rounds = new AtomicInteger();
  private final AccessPolicy policy;
  private final StoredContributions contributions;
  private final PlansToMerge plans;
  private final Merging merging;
  private final BackgroundLease lease;
  private final ConnectionPools pools;
  private final BackgroundThreads threads;
  private final Clock clock;

  MergingAgain(
      AccessPolicy policy,
      StoredContributions contributions,
      PlansToMerge plans,
      Merging merging,
      BackgroundLease lease,
      ConnectionPools pools,
      BackgroundThreads threads,
      Clock clock) {
    this.policy = policy;
    this.contributions = contributions;
    this.plans = plans;
    this.merging = merging;
    this.lease = lease;
    this.pools = pools;
    this.threads = threads;
    this.clock = clock;
  }

  /** Does not wait for the next round. */
  void hurry() {
    threads.start(this::round);
  }

  /** Merges all that wait. One thread does it; whoever asks meanwhile lets it look once more. */
  @Scheduled(initialDelay = "2s", fixedDelay = "2s")
  void round() {
    if (rounds.getAndIncrement() > 0) {
      return;
    }
    int asked;
    do {
      asked = rounds.get();
      try {
        pools.forContributions(this::mergeAll);
      } catch (RuntimeException failed) {
        report(failed);
      }
    } while (!rounds.compareAndSet(asked, 0));
  }

  private int mergeAll() {
    int merged = 0;
    var lot = plans.waiting(LOT);
    if (lot.isEmpty()) {
      return merged;
    }
    try {
      while (!lot.isEmpty()) {
        for (var waiting : lot) {
          if (!lease.take(WORK, LEASE)) {
            return merged;
          }
          merge(waiting);
          merged++;
        }
        lot = plans.waiting(LOT);
      }
      return merged;
    } finally {
      lease.giveBack(WORK);
    }
  }

  private void merge(PlansToMerge.Waiting waiting) {
    try {
      policy.contribute(
          waiting.source(),
          waiting.citizen(),
          TOPICS,
          permit -> {
            contributions.lock(permit);
            if (!plans.mergesNow(permit)) {
              throw new RowsInUse();
            }
            merging.merge(permit);
            return permit;
          });
    } catch (RowsInUse inUse) {
      LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
      plans.mergeLater(waiting, UNTIL_FREE);
    } catch (RuntimeException failed) {
      plans.mergeLater(waiting, AFTER_A_FAILURE);
      report(failed);
    }
  }

  /** A plan that keeps failing is tried each minute: it does not fill the log. */
  private void report(RuntimeException failed) {
    var now = clock.instant();
    var last = reportedAt.get();
    if (now.isAfter(last.plus(BETWEEN_REPORTS)) && reportedAt.compareAndSet(last, now)) {
      LOG.error(
          "A plan could not be merged again; it is tried again later: {}", FailurePlace.of(failed));
    }
  }
}
