package dk.voresplan.history;

import dk.voresplan.access.Actor;
import dk.voresplan.storage.Columns;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * When a citizen was last here, so that they can be told what changed since. It says nothing of the
 * plan and only they are told, so it takes no permit. docs/decisions/002-permits.md
 */
@Singleton
public class Visits {
  private final Jdbi jdbi;
  private final Clock clock;

  Visits(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** When they were here before; they are here now. Empty at their first visit. */
  public Optional<Instant> arrive(Actor.Person citizen) {
    return jdbi.inTransaction(handle -> {
      var before = before(handle, citizen);
      if (before.isEmpty()) {
        handle.execute(
            "insert into visit (citizen_id, arrived_at) values (?, ?) on conflict do nothing",
            citizen.id().value(),
            clock.instant());
      } else {
        handle.execute(
            "update visit set arrived_at = ? where citizen_id = ?",
            clock.instant(),
            citizen.id().value());
      }
      return before;
    });
  }

  private static Optional<Instant> before(Handle handle, Actor.Person citizen) {
    return handle
        .createQuery("select arrived_at from visit where citizen_id = :citizen")
        .bind("citizen", citizen.id().value())
        .map((row, context) -> Columns.instant(row, "arrived_at"))
        .findOne();
  }
}
