package dk.voresplan.api;

import dk.voresplan.plan.LifeArea;
import dk.voresplan.wish.Outcome;
import dk.voresplan.wish.Outcome.BecameGoal;
import dk.voresplan.wish.Outcome.Later;
import dk.voresplan.wish.Outcome.NotPossible;
import dk.voresplan.wish.Outcome.TalkAtMeeting;
import dk.voresplan.wish.OutcomeKind;
import dk.voresplan.wish.WishOutcome;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a wish became, as the API tells it: the fields of its kind, and no others.
 *
 * @param by the name of the professional who said so
 * @param title of the goal, or of the appointment
 * @param holder who takes the first step
 * @param appointment the id of the appointment
 * @param start when the appointment is
 * @param returnsOn the day it waits for an answer again
 * @param reason why it cannot be done
 * @param instead what is possible
 */
@Serdeable
record OutcomeView(
    OutcomeKind kind,
    String by,
    Instant settledAt,
    Optional<String> title,
    Optional<LifeArea> lifeArea,
    Optional<String> firstStep,
    Optional<String> holder,
    Optional<LocalDate> until,
    Optional<String> appointment,
    Optional<Instant> start,
    Optional<LocalDate> returnsOn,
    Optional<String> reason,
    Optional<String> instead) {

  static OutcomeView of(WishOutcome settled) {
    var goal = as(BecameGoal.class, settled);
    var meeting = as(TalkAtMeeting.class, settled);
    var later = as(Later.class, settled);
    var not = as(NotPossible.class, settled);
    return new OutcomeView(
        settled.outcome().kind(),
        settled.by(),
        settled.settledAt(),
        goal.map(it -> it.title().value()).or(() -> meeting.map(TalkAtMeeting::title)),
        goal.map(BecameGoal::area),
        goal.map(it -> it.firstStep().value()),
        goal.map(it -> it.holder().value()),
        goal.map(BecameGoal::until),
        meeting.map(TalkAtMeeting::appointment),
        meeting.map(TalkAtMeeting::start),
        later.map(Later::returnsOn),
        not.map(it -> it.reason().value()),
        not.map(it -> it.instead().value()));
  }

  private static <T extends Outcome> Optional<T> as(Class<T> kind, WishOutcome settled) {
    return Optional.of(settled.outcome()).filter(kind::isInstance).map(kind::cast);
  }
}
