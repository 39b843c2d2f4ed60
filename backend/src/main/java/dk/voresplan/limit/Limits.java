package dk.voresplan.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Counts how often each one does what is limited, on this node and in memory. With two nodes one
 * may do it twice as often. Who it was is never logged, and is forgotten when their bucket is full
 * again. At most 100,000 of each limit are remembered. So a flood at one door does not make another
 * forget.
 */
@Singleton
public class Limits {
  private static final int MOST = 100_000;

  private final Map<Limit, Cache<Object, Bucket>> buckets =
      Arrays.stream(Limit.values()).collect(Collectors.toUnmodifiableMap(it -> it, it -> empty()));
  private final LimitConfiguration configuration;
  private final Clock clock;

  Limits(LimitConfiguration configuration, Clock clock) {
    this.configuration = configuration;
    this.clock = clock;
  }

  /**
   * Takes one of the times that are left.
   *
   * @param who an id of the one who does it, or an address
   * @throws TooMany if none is left, with how long to wait
   */
  public void take(Limit limit, Object who) {
    var bucket = Objects.requireNonNull(buckets.get(limit)).get(who, doer -> full(limit));
    var probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new TooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  private static Cache<Object, Bucket> empty() {
    return Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(Duration.ofDays(1)).build();
  }

  private Bucket full(Limit limit) {
    int times = configuration.times(limit);
    return Bucket.builder()
        .addLimit(it -> it.capacity(times).refillGreedy(times, LimitConfiguration.within(limit)))
        .withCustomTimePrecision(new ClockMeter(clock))
        .build();
  }

  /** The clock of everything else, which tests move. */
  private record ClockMeter(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      var now = clock.instant();
      return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
