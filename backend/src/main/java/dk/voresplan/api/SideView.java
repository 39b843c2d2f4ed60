package dk.voresplan.api;

import dk.voresplan.handover.HandoverSide;
import dk.voresplan.handover.HandoverTeam;
import dk.voresplan.organisation.Sector;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/**
 * A side of a handover.
 *
 * @param organisation whose unit it is, or the same as its name
 * @param colleagues those in the team who act for it; only told with what can be chosen
 */
@Serdeable
record SideView(
    UUID id, String name, String organisation, Sector sector, List<Colleague> colleagues) {

  static SideView of(HandoverSide side) {
    return new SideView(
        side.id().value(), side.name(), side.organisationName(), side.sector(), List.of());
  }

  static List<SideView> of(HandoverTeam team) {
    return team.sides().stream()
        .map(side ->
            new SideView(
                side.id().value(),
                side.name(),
                side.organisationName(),
                side.sector(),
                team.of(side.id()).stream()
                    .map(colleague -> new Colleague(colleague.id().value(), colleague.name()))
                    .toList()))
        .toList();
  }

  /** A professional in the team. */
  @Serdeable
  record Colleague(UUID id, String name) {}
}
