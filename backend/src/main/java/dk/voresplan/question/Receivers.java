package dk.voresplan.question;

import dk.voresplan.access.AccessLogEntry;
import dk.voresplan.access.Actor;
import dk.voresplan.access.WritePermit;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.unit.UnitLeaders;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses who is to answer a question. Whoever leads the unit of the one who looked comes first.
 * Next comes whoever leads another of the organisation's units. Then come colleagues who are in the
 * team, and then the coordinators. For a source system, those of its organisation who are in the
 * team come first. They also answer what is not right in its lines. Whoever looked is not asked
 * about themselves while there is another.
 */
@Singleton
class Receivers {
  private final UnitLeaders leaders;
  private final QuestionRows rows;

  Receivers(UnitLeaders leaders, QuestionRows rows) {
    this.leaders = leaders;
    this.rows = rows;
  }

  /** Those of the first group in which there is anyone. */
  Set<ProfessionalId> of(WritePermit permit, AccessLogEntry entry, PlaceRow place) {
    var candidates = candidates(permit, place);
    Predicate<CandidateRow> atThePlace = it -> it.organisationId().equals(place.id());
    Predicate<CandidateRow> leadsTheUnit =
        atThePlace.and(it -> place.unit() != null && leads(it, place, place.unit()));
    Predicate<CandidateRow> leadsAnother = atThePlace.and(it -> leads(it, place, null));
    Predicate<CandidateRow> colleague = atThePlace.and(CandidateRow::inTeam);
    Predicate<CandidateRow> coordinator = CandidateRow::coordinates;
    var groups =
        entry.actorKind() == Actor.Kind.SOURCE_SYSTEM
            ? Stream.of(colleague, leadsAnother, coordinator)
            : Stream.of(leadsTheUnit, leadsAnother, colleague, coordinator);
    var others = candidates.stream().filter(it -> !it.id().equals(entry.actor())).toList();
    var chosen =
        groups
            .map(group -> ids(others.stream().filter(group)))
            .filter(group -> !group.isEmpty())
            .findFirst();
    return chosen.orElseGet(() -> ids(candidates.stream().filter(colleague)));
  }

  /** Those who lead a unit of the organisation, and those who are in the team. */
  private List<CandidateRow> candidates(WritePermit permit, PlaceRow place) {
    var employees = leaders.employees(place.identifier());
    return rows.candidates(permit, place.id(), employees.isEmpty() ? List.of("") : employees);
  }

  private boolean leads(CandidateRow candidate, PlaceRow place, @Nullable String unit) {
    return leaders.leads(
        place.identifier(), candidate.employeeIdentifier(), Optional.ofNullable(unit));
  }

  private static Set<ProfessionalId> ids(Stream<CandidateRow> group) {
    return group.map(CandidateRow::professional).collect(Collectors.toSet());
  }
}
