package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** A configured source system may contribute to every plan, which shows it nothing. */
@Singleton
final class ContributionRule implements AccessRule {
  @Override
  public Optional<Map<CitizenId, PermitGrounds>> grounds(AccessRequest asked) {
    return asked.actor() instanceof Actor.SourceSystem && asked.right() == Right.CONTRIBUTE
        ? Optional.of(asked.eachFor(PermitReason.CONTRIBUTES))
        : Optional.empty();
  }
}
