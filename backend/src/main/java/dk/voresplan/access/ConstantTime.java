package dk.voresplan.access;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Makes a refusal take as long for an unknown citizen as for one who exists. A try is written into
 * an existing citizen's log, which takes a while. For an unknown citizen there is nothing to write.
 */
final class ConstantTime {
  private static final long STEP = Duration.ofMillis(25).toNanos();

  private ConstantTime() {}

  /** Waits until a whole number of steps has passed since {@code start}. */
  static void padSince(long start) {
    long steps = (System.nanoTime() - start) / STEP + 1;
    long end = start + steps * STEP;
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
