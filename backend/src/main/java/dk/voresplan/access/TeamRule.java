package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A professional in the citizen's team may see the plan and write in it. Closed to them are the
 * citizen's signs card and what is between the citizen and relatives. {@link UnitRefusals} close
 * more to a unit that got a no.
 */
@Singleton
final class TeamRule implements AccessRule {
  private static final Set<Topic> CLOSED =
      Collections.unmodifiableSet(EnumSet.of(Topic.SIGNS_CARD, Topic.DELEGATIONS, Topic.QUESTIONS));

  private final PermitReasonRows rows;

  TeamRule(PermitReasonRows rows) {
    this.rows = rows;
  }

  /** The coordinator's reason where the professional coordinates each of the plans. */
  @Override
  public Optional<Map<CitizenId, PermitGrounds>> grounds(AccessRequest asked) {
    if (!(asked.actor() instanceof Actor.Professional professional)
        || asked.right() == Right.CONTRIBUTE
        || !Collections.disjoint(asked.topics(), CLOSED)) {
      return Optional.empty();
    }
    if (asked.citizens().isEmpty()) {
      return Optional.of(Map.of());
    }
    var coordinates =
        rows.coordinates(
            asked.ids(),
            professional.id().value(),
            !UnitRefusals.close(asked.right(), asked.topics()));
    if (coordinates.size() < asked.citizens().size()) {
      return Optional.empty();
    }
    boolean each = coordinates.stream().allMatch(it -> it == 1);
    return Optional.of(asked.eachFor(each ? PermitReason.COORDINATES : PermitReason.IN_THE_TEAM));
  }
}
