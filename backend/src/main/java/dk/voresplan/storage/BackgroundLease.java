package dk.voresplan.storage;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * Lets one node at a time do a piece of work in the background. A node that stops does not hold the
 * others up for long, as its lease runs out.
 */
@Singleton
public class BackgroundLease {
  private final LeaseRows rows;
  private final Clock clock;
  private final UUID holder = RowId.next();

  BackgroundLease(LeaseRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * Takes the lease of this work, or renews it.
   *
   * @return false while another node has it
   */
  public boolean take(String work, Duration time) {
    var now = clock.instant();
    var until = now.plus(time);
    return rows.renew(work, holder, until, now) == 1 || rows.take(work, holder, until) == 1;
  }

  /** Lets another node do the work from now on. */
  public void giveBack(String work) {
    rows.giveBack(work, holder);
  }
}
