package dk.voresplan;

import java.time.Duration;

/** What another thread does while one holds something that it wants. */
public final class Meanwhile {
  private static final Duration LONG_ENOUGH_TO_WAIT = Duration.ofSeconds(1);

  private Meanwhile() {}

  /** Lets the other run until it is done, or has waited so long that it waits for this one. */
  public static void letRun(Thread other) {
    try {
      other.join(LONG_ENOUGH_TO_WAIT);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
