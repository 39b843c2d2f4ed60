package dk.voresplan.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Visitors are citizens who are signed in, each with their plan open in a browser of their own. */
final class Visitors implements AutoCloseable {
  /**
   * After so long the server has closed the connections that nothing comes over, and forgotten
   * them. Each takes heap too, and a proxy would share them among sessions.
   */
  private static final Duration UNTIL_AT_REST = Duration.ofSeconds(110);

  private final String portal;
  private final Browser browser;
  private final ToClose present = new ToClose();
  private long changedAt = System.nanoTime();

  Visitors(String portal, Browser browser) {
    this.portal = portal;
    this.browser = browser;
  }

  /** Lets these citizens come, and stay until all leave. */
  void come(List<InventedCitizen> citizens) throws IOException, InterruptedException {
    for (var citizen : citizens) {
      var session = present.add(new PortalSession(portal, citizen));
      var phone = present.add(browser.phone(portal, Optional.of(session.cookie())));
      var _ = Browser.open(phone, portal + "/plan");
    }
    changedAt = System.nanoTime();
  }

  /** Lets all sign out. */
  void leave() {
    present.close();
    changedAt = System.nanoTime();
  }

  /** Waits until the server holds no more than it must for those who are present. */
  void awaitRest() throws InterruptedException {
    Thread.sleep(UNTIL_AT_REST.minusNanos(System.nanoTime() - changedAt));
  }

  @Override
  public void close() {
    leave();
  }
}
