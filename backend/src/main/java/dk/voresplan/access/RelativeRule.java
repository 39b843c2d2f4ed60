package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A relative may do what is open to them now. docs/decisions/015-delegations.md */
@Singleton
final class RelativeRule implements AccessRule {
  private final OpenDelegations delegations;

  RelativeRule(OpenDelegations delegations) {
    this.delegations = delegations;
  }

  @Override
  public Optional<Map<CitizenId, PermitGrounds>> grounds(AccessRequest asked) {
    return asked.actor() instanceof Actor.Person person
            && !asked.citizens().equals(Set.of(person.id()))
        ? delegations.grounds(person, asked.citizens(), asked.right(), asked.topics())
        : Optional.empty();
  }
}
