package dk.voresplan.history;

import dk.voresplan.plan.Source;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that changed in the plan, as it is told to the citizen.
 *
 * @param at when the contribution that changed it arrived
 * @param line the id of the goal, step, wait, appointment or contact
 * @param title what it is called
 * @param moment the appointment's time, when it is about one
 * @param who the one who has the ball, or the contact, when it is about that
 * @param source whom it comes from
 */
@Serdeable
public record PlanChange(
    Instant at,
    Kind kind,
    String line,
    String title,
    Optional<Instant> moment,
    Optional<String> who,
    Source source) {
  /** What happened, the most important first. */
  public enum Kind {
    APPOINTMENT_CANCELLED,
    APPOINTMENT_MOVED,
    APPOINTMENT_ADDED,
    WAITING_ENDED,
    COORDINATOR_CHANGED,
    STEP_DONE,
    GOAL_ADDED,
    STEP_ADDED,
    HOLDER_CHANGED,
    WAITING_ADDED,
    CONTACT_ADDED,
    CONTACT_LEFT,
    SOURCE_JOINED,
    GOAL_LEFT,
    STEP_LEFT
  }
}
