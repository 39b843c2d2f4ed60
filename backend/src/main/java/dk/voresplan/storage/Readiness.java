package dk.voresplan.storage;

import jakarta.inject.Singleton;

/**
 * Says whether this process can be given requests: the database answers, and we are not about to
 * stop. The answer comes within two seconds, whatever happens.
 * docs/decisions/029-health-and-stopping.md
 */
@Singleton
public class Readiness {
  private final DatabaseProbe database;
  private volatile boolean stopping;

  Readiness(DatabaseProbe database) {
    this.database = database;
  }

  /** Whether requests can be given to us. */
  public boolean isReady() {
    return !stopping && database.answers();
  }

  /** Says from now on that we take no more, so that others get the requests before we stop. */
  public void stopsSoon() {
    stopping = true;
  }
}
