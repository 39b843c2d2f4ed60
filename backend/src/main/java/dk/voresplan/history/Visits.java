package dk.voresplan.history;

import dk.voresplan.access.Actor;
import dk.voresplan.storage.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * When a citizen was last here, so that they can be told what changed since. It says nothing of the
 * plan and only they are told, so it takes no permit. docs/decisions/002-permits.md
 */
@Singleton
public class Visits {
  private final VisitRows rows;
  private final Transactions transactions;
  private final Clock clock;

  Visits(VisitRows rows, Transactions transactions, Clock clock) {
    this.rows = rows;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** When they were here before; they are here now. Empty at their first visit. */
  public Optional<Instant> arrive(Actor.Person citizen) {
    var id = citizen.id().value();
    return transactions.inOne(() -> {
      var before = rows.last(id);
      if (before.isEmpty()) {
        rows.begin(id, clock.instant());
      } else {
        rows.again(id, clock.instant());
      }
      return before;
    });
  }
}
