package dk.voresplan.delegation;

import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.storage.RowId;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Opens plans for relatives by what source systems send. It listens only to sources that the
 * operator trusts, as such a source can open any plan to anyone. What a source no longer says is
 * closed.
 */
@Singleton
public class ContributedDelegations {
  private final ContributedDelegationRows rows;
  private final SharedPlanLookUpRows plans;
  private final Set<String> trusted;
  private final Opened byLaw;
  private final Clock clock;

  ContributedDelegations(
      ContributedDelegationRows rows,
      SharedPlanLookUpRows plans,
      @Property(name = "voresplan.delegation.sources", defaultValue = "") List<String> trusted,
      @Property(name = "voresplan.delegation.by-law", defaultValue = "GOALS,CONTACTS,CALENDAR")
          List<Topic> byLaw,
      Clock clock) {
    this.rows = rows;
    this.plans = plans;
    this.trusted = Set.copyOf(trusted);
    this.byLaw = Opened.seen(Set.copyOf(byLaw));
    this.clock = clock;
  }

  /** Whether the operator lets the source with this client id say what relatives may see. */
  public boolean trusts(String clientId) {
    return trusted.contains(clientId);
  }

  /** What those with custody and guardians may see, as the operator reads the law. */
  public Opened byLaw() {
    return byLaw;
  }

  /** Lets what is said now take the place of what was said before. */
  public void replace(WritePermit permit, Set<ContributedDelegation> said) {
    var now = clock.instant();
    var kept = new HashSet<ContributedDelegation>();
    if (!said.isEmpty()) {
      var born = rows.birthDate(permit);
      said.stream()
          .filter(it -> !it.relative().equals(permit.citizen()))
          .flatMap(it -> limited(it, born.map(AgeLadder::custodyEnds)).stream())
          .filter(it -> it.until().filter(until -> !until.isAfter(now)).isEmpty())
          .forEach(kept::add);
    }
    put(permit, kept, now);
  }

  /** What the citizen closed stays closed, also when it is said anew. */
  private void put(WritePermit permit, Set<ContributedDelegation> said, Instant now) {
    var wanted =
        said.stream()
            .collect(
                Collectors.toMap(
                    ContributedDelegationRow.Key::of,
                    Function.identity(),
                    ContributedDelegation::andAlso));
    var known = rows.of(permit);
    known.stream()
        .filter(it -> it.isOpen() && !wanted.containsKey(it.key()))
        .forEach(it -> rows.end(permit, it.id(), now));
    var latest =
        known.stream()
            .collect(
                Collectors.toMap(
                    ContributedDelegationRow::key, Function.identity(), (first, _) -> first));
    wanted.forEach(
        (key, delegation) -> put(permit, Optional.ofNullable(latest.get(key)), delegation, now));
  }

  private void put(
      WritePermit permit,
      Optional<ContributedDelegationRow> known,
      ContributedDelegation said,
      Instant now) {
    if (known.filter(it -> !it.isOpen()).isPresent()) {
      return;
    }
    var id = known.map(ContributedDelegationRow::id).orElseGet(RowId::next);
    var relative = said.relative().value();
    var until = said.until().orElse(null);
    if (known.isPresent()) {
      rows.change(permit, id, said.name(), said.from().orElse(null), until);
    } else {
      rows.add(
          permit,
          id,
          relative,
          said.name(),
          said.basis(),
          said.source().value(),
          now,
          said.from().orElse(now),
          until);
    }
    rows.closeTopics(permit, id);
    var topics = said.opened().shown().stream().map(Topic::name).toArray(String[]::new);
    rows.openTopics(permit, id, topics);
    plans.add(relative, permit.citizen().value());
  }

  /** Custody ends with the 15th birthday; without a day of birth it opens nothing. */
  private static Optional<ContributedDelegation> limited(
      ContributedDelegation said, Optional<Instant> custodyEnds) {
    if (said.basis() != DelegationBasis.PARENTAL_CUSTODY) {
      return Optional.of(said);
    }
    return custodyEnds.map(end -> said.within(Optional.empty(), Optional.of(end)));
  }
}
