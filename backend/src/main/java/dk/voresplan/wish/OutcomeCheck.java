package dk.voresplan.wish;

import dk.voresplan.wish.InvalidOutcome.Problem;
import dk.voresplan.wish.Outcome.BecameGoal;
import dk.voresplan.wish.Outcome.Later;
import dk.voresplan.wish.Outcome.NotPossible;
import dk.voresplan.wish.Outcome.TalkAtMeeting;
import java.time.LocalDate;

/** Whether the days of an outcome can be. */
final class OutcomeCheck {
  private static final int MOST_YEARS = 2;

  private OutcomeCheck() {}

  /**
   * Checks the outcome.
   *
   * @throws InvalidOutcome saying what is wrong
   */
  static void check(Outcome outcome, LocalDate today) {
    switch (outcome) {
      case BecameGoal goal -> between(goal.until(), today, today, Problem.UNTIL);
      case Later later -> between(later.returnsOn(), today.plusDays(1), today, Problem.RETURNS_ON);
      case TalkAtMeeting _, NotPossible _ -> {}
    }
  }

  private static void between(LocalDate day, LocalDate first, LocalDate today, Problem problem) {
    if (day.isBefore(first) || day.isAfter(today.plusYears(MOST_YEARS))) {
      throw new InvalidOutcome(problem);
    }
  }
}
