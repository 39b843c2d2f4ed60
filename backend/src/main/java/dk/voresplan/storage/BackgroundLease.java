package dk.voresplan.storage;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Lets one node at a time do a piece of work in the background. A node that stops does not hold the
 * others up for long, as its lease runs out.
 */
@Singleton
public class BackgroundLease {
  private final Jdbi jdbi;
  private final Clock clock;
  private final UUID holder = RowId.next();

  BackgroundLease(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * Takes the lease of this work, or renews it.
   *
   * @return false while another node has it
   */
  public boolean take(String work, Duration time) {
    var now = clock.instant();
    return jdbi.withHandle(handle ->
        handle
                    .createUpdate(
                        """
                        update background_lease set holder = :holder, until_at = :until
                        where work = :work and (holder = :holder or until_at < :now)
                        """)
                    .bind("holder", holder)
                    .bind("until", now.plus(time))
                    .bind("work", work)
                    .bind("now", now)
                    .execute()
                == 1
            || handle
                    .createUpdate(
                        """
                        insert into background_lease (work, holder, until_at)
                        values (:work, :holder, :until)
                        on conflict do nothing
                        """)
                    .bind("work", work)
                    .bind("holder", holder)
                    .bind("until", now.plus(time))
                    .execute()
                == 1);
  }

  /** Lets another node do the work from now on. */
  public void giveBack(String work) {
    jdbi.useHandle(handle ->
        handle.execute("delete from background_lease where work = ? and holder = ?", work, holder));
  }
}
