package dk.voresplan.access;

import java.time.Duration;
import java.time.Instant;

/**
 * All tries that one actor was refused in an hour, when there were more than the log has entries
 * of.
 *
 * @param times how many they were, with the first
 * @param from when the hour began
 */
public record RepeatedTries(int times, Instant from) {
  static final Duration LASTS = Duration.ofHours(1);

  /** When the hour ended. */
  public Instant until() {
    return from.plus(LASTS);
  }
}
