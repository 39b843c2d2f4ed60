package dk.voresplan.limit;

import java.time.Duration;

/** It was done too often; it may be done again after a while. */
public final class TooMany extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Duration wait;

  TooMany(Duration wait) {
    super("Too many");
    this.wait = wait;
  }

  /** How long to wait, in whole seconds and at least one, as {@code Retry-After} says it. */
  public long seconds() {
    return Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
  }

  /** How long to wait, in whole minutes and at least one, as people are told it. */
  public long minutes() {
    return Duration.ofSeconds(seconds()).plusMinutes(1).minusNanos(1).toMinutes();
  }
}
