package dk.voresplan.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/**
 * The load says how busy the machine is. The rounds before raise it too, so each round waits until
 * it has sunk.
 *
 * @param most above it, nothing is measured
 * @param anyway whether to measure all the same
 */
record Load(double most, boolean anyway, DoubleSupplier average, Duration between) {
  /** So often the load is looked at: in ten minutes, it sinks from 2 to almost nothing. */
  private static final int MOST_LOOKS = 120;

  /** Returns the load of this machine. */
  static Load ofMachine(double most, boolean anyway) {
    return new Load(
        most,
        anyway,
        ManagementFactory.getOperatingSystemMXBean()::getSystemLoadAverage,
        Duration.ofSeconds(5));
  }

  /**
   * Waits until the machine is quiet, and returns its load.
   *
   * @throws TooBusy if it stays busy
   */
  double whenQuiet() throws InterruptedException {
    double load = average.getAsDouble();
    if (isTooHigh(load) && !anyway) {
      System.err.printf(Locale.ROOT, "The load is %.2f: this waits until it has sunk.%n", load);
    }
    for (int look = 0; isTooHigh(load) && !anyway && look < MOST_LOOKS; look++) {
      Thread.sleep(between);
      load = average.getAsDouble();
    }
    if (isTooHigh(load) && !anyway) {
      throw new TooBusy(
          String.format(
              Locale.ROOT,
              "The load of this machine is %.2f, and above %.2f the figures mean nothing: try"
                  + " again when it is quiet, or set BENCH_ANYWAY=1.",
              load,
              most));
    }
    return load;
  }

  /** Says whether figures that were measured at this load mean nothing. */
  boolean isTooHigh(double load) {
    return load > most;
  }

  /** This exception says that the machine does something else. */
  static final class TooBusy extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooBusy(String sentence) {
      super(sentence);
    }
  }
}
