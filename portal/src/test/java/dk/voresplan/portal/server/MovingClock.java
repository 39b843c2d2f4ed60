package dk.voresplan.portal.server;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that a test moves ahead, for what takes hours. */
@Singleton
@Replaces(Clock.class)
@Requires(env = "moving-clock")
final class MovingClock extends Clock {
  private volatile Duration ahead = Duration.ZERO;

  void go(Duration on) {
    ahead = ahead.plus(on);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return systemUTC().getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return offset(system(zone), ahead);
  }
}
