package dk.voresplan.access;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets a refusal take as long whether there is such a citizen or not: a try is written into the log
 * of one who is, which takes a while, and there is nothing to write for one who is not.
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
