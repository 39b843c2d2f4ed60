package dk.voresplan.api;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import dk.voresplan.calendar.Calendars;
import dk.voresplan.plan.Plans;
import dk.voresplan.team.Teams;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import java.util.Set;

/** {@code GET /api/citizens/{id}/plan}: the one plan of a citizen. */
@Controller("/api/citizens/{id}/plan")
@Secured(SecurityRule.IS_AUTHENTICATED)
class PlanController {
  private static final Set<Topic> TOPICS = Set.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR);

  private final PlanReading reading;
  private final Plans plans;
  private final Teams teams;
  private final Calendars calendars;

  PlanController(PlanReading reading, Plans plans, Teams teams, Calendars calendars) {
    this.reading = reading;
    this.plans = plans;
    this.teams = teams;
    this.calendars = calendars;
  }

  @Get
  @ExecuteOn(TaskExecutors.BLOCKING)
  CitizenPlan plan(String id, Authentication authentication) {
    return reading.read(authentication, id, TOPICS, this::plan);
  }

  private CitizenPlan plan(Permit permit) {
    var plan = plans.of(permit);
    return new CitizenPlan(
        new CitizenPlan.Citizen(permit.citizen().value(), teams.nameOfCitizen(permit)),
        plan.changedAt(),
        plan.asOf(),
        plan.areas(),
        teams.of(permit).contacts(),
        calendars.of(permit).appointments(),
        plan.contributions());
  }
}
