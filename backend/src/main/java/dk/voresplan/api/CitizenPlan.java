package dk.voresplan.api;

import dk.voresplan.calendar.Appointment;
import dk.voresplan.plan.Contribution;
import dk.voresplan.plan.PlanArea;
import dk.voresplan.team.Contact;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A citizen's one plan, with the team and the calendar.
 *
 * @param changedAt when it last changed; absent while nobody has contributed
 * @param asOf present while something new waits to be merged: the plan is as it was then
 * @param areas the areas of life that hold something, with goals and steps
 * @param contacts the team, the coordinator first
 * @param appointments all of them, the earliest first
 * @param contributions who contributes, and when each last did
 */
@Serdeable
record CitizenPlan(
    Citizen citizen,
    Optional<Instant> changedAt,
    Optional<Instant> asOf,
    List<PlanArea> areas,
    List<Contact> contacts,
    List<Appointment> appointments,
    List<Contribution> contributions) {

  /** Whose plan it is. */
  @Serdeable
  record Citizen(UUID id, Optional<String> name) {}
}
