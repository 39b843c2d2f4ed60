package dk.voresplan.storage;

import dk.voresplan.configuration.InvalidConfiguration;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.List;

/** Stops a start in production with a database user whom the row locks do not hold. */
@Singleton
@Requires(env = "production")
final class LocksInProduction {
  static final String SENTENCE =
      "Production needs a database user whom row-level security holds: let DATABASE_USER be neither"
          + " a superuser nor one with BYPASSRLS.";

  private final RowLocks locks;
  private final Transactions transactions;

  LocksInProduction(RowLocks locks, Transactions transactions) {
    this.locks = locks;
    this.transactions = transactions;
  }

  @EventListener
  void check(StartupEvent started) {
    if (!transactions.inOne(locks::hold)) {
      throw new InvalidConfiguration(List.of(SENTENCE));
    }
  }
}
