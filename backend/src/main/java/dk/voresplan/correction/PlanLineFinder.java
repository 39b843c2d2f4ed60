package dk.voresplan.correction;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.calendar.Calendars;
import dk.voresplan.plan.Plan;
import dk.voresplan.plan.Plans;
import dk.voresplan.team.Teams;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a line by its id among all that the permit lets see. */
@Singleton
class PlanLineFinder {
  private final Plans plans;
  private final Teams teams;
  private final Calendars calendars;

  PlanLineFinder(Plans plans, Teams teams, Calendars calendars) {
    this.plans = plans;
    this.teams = teams;
    this.calendars = calendars;
  }

  Optional<PlanLine> find(Permit permit, String id) {
    return Stream.of(inPlan(permit), inCalendar(permit), inTeam(permit))
        .flatMap(lines -> lines)
        .filter(line -> line.id().equals(id))
        .findFirst();
  }

  private Stream<PlanLine> inPlan(Permit permit) {
    return permit.isFor(Topic.GOALS, Right.SEE) ? lines(plans.of(permit)) : Stream.empty();
  }

  private static Stream<PlanLine> lines(Plan plan) {
    var goals =
        plan.goals().stream()
            .flatMap(goal ->
                goal.lines().stream()
                    .map(line ->
                        new PlanLine(
                            line.id(), Topic.GOALS, goal.title(), line.source().organisation())));
    var steps =
        plan.steps().stream()
            .map(step ->
                new PlanLine(step.id(), Topic.GOALS, step.title(), step.source().organisation()));
    var waiting =
        plan.waiting().stream()
            .map(it -> new PlanLine(it.id(), Topic.GOALS, it.title(), it.source().organisation()));
    return Stream.of(goals, steps, waiting).flatMap(lines -> lines);
  }

  private Stream<PlanLine> inCalendar(Permit permit) {
    return permit.isFor(Topic.CALENDAR, Right.SEE)
        ? calendars.of(permit).appointments().stream()
            .map(
                it -> new PlanLine(it.id(), Topic.CALENDAR, it.title(), it.source().organisation()))
        : Stream.empty();
  }

  private Stream<PlanLine> inTeam(Permit permit) {
    return permit.isFor(Topic.CONTACTS, Right.SEE)
        ? teams.of(permit).contacts().stream()
            .map(it -> new PlanLine(it.id(), Topic.CONTACTS, it.name(), it.source().organisation()))
        : Stream.empty();
  }
}
