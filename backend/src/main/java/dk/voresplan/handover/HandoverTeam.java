package dk.voresplan.handover;

import dk.voresplan.organisation.ProfessionalId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The professionals around a citizen, and the sides that a handover can be between. */
public record HandoverTeam(List<Colleague> colleagues) {
  /** Each organisation, followed by those of its units that have someone in the team. */
  public List<HandoverSide> sides() {
    return colleagues.stream()
        .flatMap(Colleague::sides)
        .distinct()
        .sorted(
            Comparator.comparing(HandoverSide::organisationName)
                .thenComparing(side -> side.organisation().value())
                .thenComparing(side -> side.unit().isPresent())
                .thenComparing(HandoverSide::name)
                .thenComparing(side -> side.id().value()))
        .toList();
  }

  /** The side by this id, if someone in the team acts for it. */
  public Optional<HandoverSide> side(SideId id) {
    return sides().stream().filter(side -> side.id().equals(id)).findFirst();
  }

  /** Those who act for that side, by name. */
  public List<Colleague> of(SideId side) {
    return colleagues.stream()
        .filter(colleague -> colleague.isOf(side))
        .sorted(Comparator.comparing(Colleague::name))
        .toList();
  }

  boolean has(ProfessionalId professional, SideId side) {
    return of(side).stream().anyMatch(colleague -> colleague.id().equals(professional));
  }
}
