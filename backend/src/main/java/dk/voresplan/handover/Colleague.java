package dk.voresplan.handover;

import dk.voresplan.organisation.ProfessionalId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A professional in the citizen's team, and the sides that they can act for.
 *
 * @param unit the unit that they act for, when they have one
 */
public record Colleague(
    ProfessionalId id,
    String name,
    Optional<String> role,
    HandoverSide organisation,
    Optional<HandoverSide> unit) {
  Stream<HandoverSide> sides() {
    return Stream.concat(Stream.of(organisation), unit.stream());
  }

  /** Whether they act for that side. */
  public boolean isOf(SideId side) {
    return sides().anyMatch(each -> each.id().equals(side));
  }
}
