package dk.voresplan.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The world's clock until a test moves it, from where it goes on. */
final class MovedClock extends Clock {
  private volatile Duration ahead = Duration.ZERO;

  void moveTo(Instant moment) {
    ahead = Duration.between(Instant.now(), moment);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(Clock.system(zone), ahead);
  }
}
