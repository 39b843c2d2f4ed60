package dk.voresplan.storage;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Stops what runs so that nobody notices. First the readiness turns. Then others get the requests
 * for some seconds while we still answer, and then the ports close.
 * docs/decisions/029-health-and-stopping.md
 */
public final class Stopping {
  private Stopping() {}

  /** Lets the process stop like that when it is told to end. */
  public static void atTheEnd(ApplicationContext context) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(context), "shutdown"));
  }

  /** Stops now; returns when all is stopped. */
  public static void stop(ApplicationContext context) {
    context.getBean(Readiness.class).stopsSoon();
    var seconds = context.getProperty("voresplan.drain-seconds", Integer.class).orElse(0);
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    context.close();
  }
}
