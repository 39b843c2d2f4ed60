package dk.voresplan.delegation;

import dk.voresplan.access.Actor;
import dk.voresplan.access.PartPermits;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.person.CitizenId;
import dk.voresplan.storage.RowId;
import dk.voresplan.storage.Transactions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Keeps what the national identity said of powers of attorney. It is the authorities' word at a
 * sign-in and reads nothing of a plan, so it comes before any permit.
 */
@Singleton
class Powers {
  private final PowerRows rows;
  private final SharedPlanLookUpRows plans;
  private final PartPermits permits;
  private final Transactions transactions;

  Powers(
      PowerRows rows, SharedPlanLookUpRows plans, PartPermits permits, Transactions transactions) {
    this.rows = rows;
    this.plans = plans;
    this.permits = permits;
    this.transactions = transactions;
  }

  /** Ends those that are told of no longer; what the citizen refused stays refused. */
  void endAllBut(Actor.Person relative, Set<CitizenId> givers, Instant now) {
    var _ =
        transactions.inOne(() -> {
          var others =
              plans.of(relative.key()).stream()
                  .map(CitizenId::new)
                  .filter(citizen -> !givers.contains(citizen))
                  .sorted(Comparator.comparing(CitizenId::value))
                  .toList();
          return others.isEmpty()
              ? 0
              : permits.admission(
                  relative, others, open -> rows.end(open, open.citizens(), relative.key(), now));
        });
  }

  /**
   * Opens what the power is for, unless the citizen refuses it.
   *
   * @return which delegation it opened, if it was not open already
   */
  Optional<DelegationId> put(
      Actor.Person relative, CitizenId giver, Opened opened, Instant until, Instant now) {
    return permits.admission(
        relative,
        giver,
        permit -> {
          var known = rows.find(permit, relative.key(), now);
          if (known.filter(PowerRow::isRefused).isPresent()) {
            return Optional.empty();
          }
          var id = known.map(PowerRow::id).orElseGet(RowId::next);
          boolean open = known.filter(PowerRow::isOpen).isPresent();
          if (known.isPresent()) {
            rows.open(permit, id, relative.name(), open, until, now);
          } else {
            rows.add(permit, id, relative.key(), relative.name(), until, now);
          }
          openTopics(permit, id, opened);
          plans.add(relative.key(), giver.value());
          return open ? Optional.empty() : Optional.of(new DelegationId(id));
        });
  }

  private void openTopics(WritePermit permit, UUID id, Opened opened) {
    var hidden = names(topic -> !opened.shows(topic));
    if (!hidden.isEmpty()) {
      rows.closeTopics(permit, id, hidden);
    }
    rows.openTopics(permit, id, names(opened::shows).toArray(String[]::new));
  }

  private static List<String> names(Predicate<Topic> which) {
    return Arrays.stream(Topic.values()).filter(which).map(Topic::name).toList();
  }
}
