package dk.voresplan.limit;

import java.time.Duration;

/** It was done too often; it may be done again after a while. */
public final class TooMany extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Duration wait;
  private final boolean today;

  /**
   * Made by whoever limits something.
   *
   * @param wait how long to wait before the next try
   */
  public TooMany(Duration wait) {
    this(wait, false);
  }

  private TooMany(Duration wait, boolean today) {
    super("Too many");
    this.wait = wait;
    this.today = today;
  }

  /** It was done as often as it may be on one day. */
  static TooMany today(Duration rest) {
    return new TooMany(rest, true);
  }

  /** Whether it may be done again tomorrow, and not before. */
  public boolean isToday() {
    return today;
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
