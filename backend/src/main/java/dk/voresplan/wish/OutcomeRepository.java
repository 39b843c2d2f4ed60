package dk.voresplan.wish;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.storage.RowId;
import dk.voresplan.wish.Outcome.BecameGoal;
import dk.voresplan.wish.Outcome.Later;
import dk.voresplan.wish.Outcome.NotPossible;
import dk.voresplan.wish.Outcome.TalkAtMeeting;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What wishes became: every outcome is kept, and the wish names the last. */
@Singleton
class OutcomeRepository {
  /**
   * Keeps the outcome as the wish's last.
   *
   * @param opensAgain when the wish waits for an answer again by itself
   */
  void settle(
      Permit permit, WishId wish, Outcome outcome, Optional<Instant> opensAgain, Instant now) {
    var id = RowId.next();
    var handle = permit.rows(Topic.WISHES, Right.WRITE);
    handle
        .createUpdate(
            """
            insert into wish_outcome
              (citizen_id, wish_id, id, kind, professional_id, author_name, settled_at, goal_title,
               goal_area, first_step, holder, until_day, appointment, appointment_title,
               appointment_start, returns_on, reason, instead)
            values
              (:citizen, :wish, :id, :kind, :professional, :author, :now, :goalTitle, :goalArea,
               :firstStep, :holder, :until, :appointment, :appointmentTitle, :appointmentStart,
               :returnsOn, :reason, :instead)
            """)
        .bind("citizen", permit.citizen().value())
        .bind("wish", wish.value())
        .bind("id", id)
        .bind("kind", outcome.kind().name())
        .bind("professional", permit.actor().key())
        .bind("author", permit.actor().name())
        .bind("now", now)
        .bindMap(values(outcome))
        .execute();
    handle
        .createUpdate(
            """
            update wish
            set outcome_id = :id, reopened_at = :opensAgain, outcome_version = version
            where citizen_id = :citizen and id = :wish
            """)
        .bind("id", id)
        .bind("opensAgain", opensAgain.orElse(null))
        .bind("citizen", permit.citizen().value())
        .bind("wish", wish.value())
        .execute();
  }

  private static Map<String, @Nullable Object> values(Outcome outcome) {
    var values = new HashMap<String, @Nullable Object>();
    for (var name :
        new String[] {
          "goalTitle",
          "goalArea",
          "firstStep",
          "holder",
          "until",
          "appointment",
          "appointmentTitle",
          "appointmentStart",
          "returnsOn",
          "reason",
          "instead"
        }) {
      values.put(name, null);
    }
    switch (outcome) {
      case BecameGoal goal -> {
        values.put("goalTitle", goal.title().value());
        values.put("goalArea", goal.area().name());
        values.put("firstStep", goal.firstStep().value());
        values.put("holder", goal.holder().value());
        values.put("until", goal.until());
      }
      case TalkAtMeeting meeting -> {
        values.put("appointment", meeting.appointment());
        values.put("appointmentTitle", meeting.title());
        values.put("appointmentStart", meeting.start());
      }
      case Later later -> values.put("returnsOn", later.returnsOn());
      case NotPossible not -> {
        values.put("reason", not.reason().value());
        values.put("instead", not.instead().value());
      }
    }
    return values;
  }
}
