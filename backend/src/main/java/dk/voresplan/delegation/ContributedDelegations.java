package dk.voresplan.delegation;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What source systems say that relatives may see: only those that the operator trusts with it, as
 * whoever could say it could open any plan to anyone. What is no longer said is closed.
 */
@Singleton
public class ContributedDelegations {
  private final ContributedDelegationRepository repository;
  private final Set<String> trusted;
  private final Opened byLaw;
  private final Clock clock;

  ContributedDelegations(
      ContributedDelegationRepository repository,
      @Property(name = "voresplan.delegation.sources", defaultValue = "") List<String> trusted,
      @Property(name = "voresplan.delegation.by-law", defaultValue = "GOALS,CONTACTS,CALENDAR")
          List<Topic> byLaw,
      Clock clock) {
    this.repository = repository;
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
  public void replace(Permit permit, Set<ContributedDelegation> said) {
    var now = clock.instant();
    var kept = new HashSet<ContributedDelegation>();
    if (!said.isEmpty()) {
      var born = repository.birthDate(permit);
      said.stream()
          .filter(it -> !it.relative().equals(permit.citizen()))
          .flatMap(it -> limited(it, born.map(AgeLadder::custodyEnds)).stream())
          .filter(it -> it.until().filter(until -> !until.isAfter(now)).isEmpty())
          .forEach(kept::add);
    }
    repository.replace(permit, kept, now);
  }

  /** Custody ends with the 15th birthday; without a day of birth it opens nothing. */
  private static Optional<ContributedDelegation> limited(
      ContributedDelegation said, Optional<Instant> custodyEnds) {
    if (said.basis() != Basis.PARENTAL_CUSTODY) {
      return Optional.of(said);
    }
    return custodyEnds.map(end -> said.within(Optional.empty(), Optional.of(end)));
  }
}
