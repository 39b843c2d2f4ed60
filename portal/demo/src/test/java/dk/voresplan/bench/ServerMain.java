package dk.voresplan.bench;

import dk.voresplan.portal.server.PortalMain;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;

/**
 * Starts the portal as production does, but where https and PostgreSQL are not asked for. It is the
 * one class of ours in the measured server, and ends that when whoever started it is gone.
 */
public final class ServerMain {
  private ServerMain() {}

  /** Starts the portal. */
  public static void main(String... arguments) {
    Thread.ofPlatform().daemon().name("parent").start(ServerMain::endWithParent);
    PortalMain.run(ApplicationContext.builder().environments("bench"));
  }

  private static void endWithParent() {
    try {
      while (System.in.read() >= 0) {
        // Nothing is told to us here: the stream ends with the process at its other end.
      }
    } catch (IOException ended) {
      // The same.
    }
    System.exit(1);
  }
}
