package dk.voresplan.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.RunningBackend;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BackgroundLeaseTest {
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final String work = "work-" + RunningBackend.newCpr();
  private final BackgroundLease one = lease(NOW);
  private final BackgroundLease other = lease(NOW.plusSeconds(59));
  private final BackgroundLease later = lease(NOW.plusSeconds(61));

  @Test
  void oneNodeAtATimeDoesTheWork() {
    assertThat(one.take(work, MINUTE)).isTrue();
    assertThat(other.take(work, MINUTE)).isFalse();
    assertThat(one.take(work, MINUTE)).as("renewed").isTrue();
    other.giveBack(work);
    assertThat(other.take(work, MINUTE)).as("one cannot give back another's").isFalse();
    one.giveBack(work);
    assertThat(other.take(work, MINUTE)).isTrue();
  }

  @Test
  void aNodeThatStopsHoldsTheOthersUpForAWhile() {
    assertThat(one.take(work, MINUTE)).isTrue();
    assertThat(later.take(work, MINUTE)).isTrue();
    assertThat(one.take(work, MINUTE)).isFalse();
  }

  private static BackgroundLease lease(Instant now) {
    return new BackgroundLease(
        RunningBackend.get().context().getBean(LeaseRows.class), Clock.fixed(now, ZoneOffset.UTC));
  }
}
