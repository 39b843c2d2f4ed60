package dk.voresplan.wish;

import dk.voresplan.access.WritePermit;
import dk.voresplan.storage.RowId;
import dk.voresplan.wish.Outcome.BecameGoal;
import dk.voresplan.wish.Outcome.Later;
import dk.voresplan.wish.Outcome.NotPossible;
import dk.voresplan.wish.Outcome.TalkAtMeeting;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What wishes became: every outcome is kept, and the wish names the last. */
@Singleton
class Outcomes {
  private final OutcomeRows rows;

  Outcomes(OutcomeRows rows) {
    this.rows = rows;
  }

  /**
   * Keeps the outcome as the wish's last.
   *
   * @param opensAgain when the wish waits for an answer again by itself
   */
  void settle(
      WritePermit permit, WishId wish, Outcome outcome, Optional<Instant> opensAgain, Instant now) {
    var id = RowId.next();
    keep(permit, wish.value(), id, outcome, now);
    rows.nameAsLast(permit, wish.value(), id, opensAgain.orElse(null));
  }

  private void keep(WritePermit permit, UUID wish, UUID id, Outcome outcome, Instant now) {
    var by = permit.actor().key();
    var name = permit.actor().name();
    switch (outcome) {
      case BecameGoal goal ->
          rows.becameGoal(
              permit,
              wish,
              id,
              by,
              name,
              now,
              goal.title().value(),
              goal.area(),
              goal.firstStep().value(),
              goal.holder().value(),
              goal.until());
      case TalkAtMeeting meeting ->
          rows.talkAtMeeting(
              permit,
              wish,
              id,
              by,
              name,
              now,
              meeting.appointment(),
              meeting.title(),
              meeting.start());
      case Later later -> rows.later(permit, wish, id, by, name, now, later.returnsOn());
      case NotPossible not ->
          rows.notPossible(
              permit, wish, id, by, name, now, not.reason().value(), not.instead().value());
    }
  }
}
