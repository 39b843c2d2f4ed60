package dk.voresplan.wish;

import dk.voresplan.plan.LifeArea;
import dk.voresplan.text.OwnWords;
import dk.voresplan.text.ShortText;
import java.time.Instant;
import java.time.LocalDate;

/** What a wish becomes. Each kind holds what it cannot be without. */
public sealed interface Outcome {
  /** Which of the four it is. */
  OutcomeKind kind();

  /**
   * It is a goal in the plan now.
   *
   * @param title in plain words
   * @param holder who takes the first step
   * @param until the day by which they take it
   */
  record BecameGoal(
      ShortText title, LifeArea area, ShortText firstStep, ShortText holder, LocalDate until)
      implements Outcome {
    @Override
    public OutcomeKind kind() {
      return OutcomeKind.BECAME_GOAL;
    }
  }

  /**
   * It is talked about at a meeting.
   *
   * @param appointment the id of the appointment in the citizen's calendar
   * @param title what the calendar calls it
   */
  record TalkAtMeeting(String appointment, String title, Instant start) implements Outcome {
    @Override
    public OutcomeKind kind() {
      return OutcomeKind.TALK_AT_MEETING;
    }
  }

  /**
   * Its time is later.
   *
   * @param returnsOn the day it waits for an answer again, by itself
   */
  record Later(LocalDate returnsOn) implements Outcome {
    @Override
    public OutcomeKind kind() {
      return OutcomeKind.LATER;
    }
  }

  /**
   * It cannot be done.
   *
   * @param reason why not
   * @param instead what is possible instead
   */
  record NotPossible(OwnWords reason, OwnWords instead) implements Outcome {
    @Override
    public OutcomeKind kind() {
      return OutcomeKind.NOT_POSSIBLE;
    }
  }
}
