package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A citizen may see and write in their own plan, whatever the topic. */
@Singleton
final class OwnPlanRule implements AccessRule {
  @Override
  public Optional<Map<CitizenId, PermitGrounds>> grounds(AccessRequest asked) {
    return asked.actor() instanceof Actor.Person person
            && asked.right() != Right.CONTRIBUTE
            && asked.citizens().equals(Set.of(person.id()))
        ? Optional.of(asked.eachFor(PermitReason.OWN_PLAN))
        : Optional.empty();
  }
}
