package dk.voresplan.delegation;

import dk.voresplan.access.Actor;
import dk.voresplan.access.Topic;
import dk.voresplan.person.CitizenId;
import dk.voresplan.storage.RowId;
import dk.voresplan.storage.Transactions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Keeps what the national identity said of powers of attorney. It is the authorities' word at a
 * sign-in and reads nothing of a plan, so it comes before any permit.
 */
@Singleton
class Powers {
  private final PowerRows rows;
  private final SharedPlanRows plans;
  private final Transactions transactions;

  Powers(PowerRows rows, SharedPlanRows plans, Transactions transactions) {
    this.rows = rows;
    this.plans = plans;
    this.transactions = transactions;
  }

  /** Ends those that are told of no longer; what the citizen refused stays refused. */
  void endAllBut(Actor.Person relative, Set<CitizenId> givers, Instant now) {
    // Nobody gives themselves a power, and a statement takes no empty list.
    var told =
        Stream.concat(Stream.of(relative.id()), givers.stream()).map(CitizenId::value).toList();
    transactions.inOne(() -> rows.endAllBut(relative.key(), told, now));
  }

  /**
   * Opens what the power is for, unless the citizen refuses it.
   *
   * @return which delegation it opened, if it was not open already
   */
  Optional<DelegationId> put(
      Actor.Person relative, CitizenId giver, Opened opened, Instant until, Instant now) {
    return transactions.inOne(() -> {
      var known = rows.find(giver.value(), relative.key(), now);
      if (known.filter(PowerRow::isRefused).isPresent()) {
        return Optional.empty();
      }
      var id = known.map(PowerRow::id).orElseGet(RowId::next);
      boolean open = known.filter(PowerRow::isOpen).isPresent();
      rows.open(giver.value(), id, relative.key(), relative.name(), open, until, now);
      openTopics(giver, id, opened);
      plans.add(relative.key(), giver.value());
      return open ? Optional.empty() : Optional.of(new DelegationId(id));
    });
  }

  private void openTopics(CitizenId giver, UUID id, Opened opened) {
    var topics = Topic.values();
    rows.openTopics(
        giver.value(),
        id,
        Arrays.stream(topics).map(Topic::name).toArray(String[]::new),
        Arrays.stream(topics).map(opened::shows).map(String::valueOf).toArray(String[]::new));
  }
}
