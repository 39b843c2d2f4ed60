package dk.voresplan.question;

import dk.voresplan.access.AccessLogEntry;
import dk.voresplan.access.Actor;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.unit.UnitLeaders;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Chooses who is to answer a question: who leads the unit of the one who looked; else who leads
 * another of the organisation's units; else colleagues who are in the team; else the coordinators.
 * Of a source system it is those of the organisation who are in the team, as they also answer what
 * is not right in its lines. Whoever looked is not asked about themselves while there is another.
 */
@Singleton
class Receivers {
  private final UnitLeaders leaders;

  Receivers(UnitLeaders leaders) {
    this.leaders = leaders;
  }

  /**
   * Someone who may be asked.
   *
   * @param atThePlace whether they belong to the organisation that looked
   */
  record Candidate(
      ProfessionalId id,
      String organisation,
      String employee,
      boolean atThePlace,
      boolean inTheTeam,
      boolean coordinator) {}

  /** Those of the first group in which there is anyone. */
  Set<ProfessionalId> of(AccessLogEntry entry, Optional<String> unit, List<Candidate> candidates) {
    Predicate<Candidate> leadsTheUnit = it -> unit.isPresent() && leads(it, unit);
    Predicate<Candidate> leadsAnother = it -> leads(it, Optional.empty());
    Predicate<Candidate> colleague = it -> it.atThePlace() && it.inTheTeam();
    Predicate<Candidate> coordinator = Candidate::coordinator;
    var groups =
        entry.actorKind() == Actor.Kind.SOURCE_SYSTEM
            ? Stream.of(colleague, leadsAnother, coordinator)
            : Stream.of(leadsTheUnit, leadsAnother, colleague, coordinator);
    var others = candidates.stream().filter(it -> !it.id().value().equals(entry.actor())).toList();
    var chosen =
        groups
            .map(group -> ids(others.stream().filter(group)))
            .filter(group -> !group.isEmpty())
            .findFirst();
    return chosen.orElseGet(() -> ids(candidates.stream().filter(colleague)));
  }

  private boolean leads(Candidate candidate, Optional<String> unit) {
    return candidate.atThePlace()
        && leaders.leads(candidate.organisation(), candidate.employee(), unit);
  }

  private static Set<ProfessionalId> ids(Stream<Candidate> group) {
    return group.map(Candidate::id).collect(Collectors.toSet());
  }
}
