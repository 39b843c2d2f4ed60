package dk.voresplan.history;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Actor;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Records when a citizen was last here, so that the portal can show what changed since. It says
 * nothing of the plan, and only the citizen sees it. So its permit is for no topic, and nothing is
 * logged.
 */
@Singleton
public class Visits {
  private final AccessPolicy access;
  private final VisitRows rows;
  private final Clock clock;

  Visits(AccessPolicy access, VisitRows rows, Clock clock) {
    this.access = access;
    this.rows = rows;
    this.clock = clock;
  }

  /** When they were here before; they are here now. Empty at their first visit. */
  public Optional<Instant> arrive(Actor.Person citizen) {
    return access.open(
        citizen,
        citizen.id(),
        Set.of(),
        permit -> {
          var before = rows.last(permit);
          if (before.isEmpty()) {
            rows.begin(permit, clock.instant());
          } else {
            rows.again(permit, clock.instant());
          }
          return before;
        });
  }
}
