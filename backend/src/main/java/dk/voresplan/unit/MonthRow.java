package dk.voresplan.unit;

import dk.voresplan.wish.OutcomeKind;
import io.micronaut.core.annotation.Introspected;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of how it went in a month. Each number of wishes has beside it how many citizens they are
 * of.
 *
 * @param monthNumber counts the months since year 0
 */
@Introspected
record MonthRow(
    int monthNumber,
    int shared,
    int sharedBy,
    int seen,
    int seenBy,
    int answered,
    int answeredBy,
    @Nullable Double medianSeen,
    @Nullable Double medianAnswered,
    int inTime,
    int inTimeBy,
    int late,
    int lateBy,
    int pending,
    int pendingBy,
    int becameGoal,
    int becameGoalBy,
    int talkAtMeeting,
    int talkAtMeetingBy,
    int later,
    int laterBy,
    int notPossible,
    int notPossibleBy,
    int without,
    int withoutBy) {
  private static final int MONTHS_OF_A_YEAR = 12;

  MonthNumbers numbers() {
    int month = monthNumber - 1;
    return new MonthNumbers(
        YearMonth.of(month / MONTHS_OF_A_YEAR, month % MONTHS_OF_A_YEAR + 1),
        new Counted(shared, sharedBy),
        new Counted(seen, seenBy),
        Optional.ofNullable(medianSeen),
        new Counted(answered, answeredBy),
        Optional.ofNullable(medianAnswered),
        new Counted(inTime, inTimeBy),
        new Counted(late, lateBy),
        new Counted(pending, pendingBy),
        Map.of(
            OutcomeKind.BECAME_GOAL, new Counted(becameGoal, becameGoalBy),
            OutcomeKind.TALK_AT_MEETING, new Counted(talkAtMeeting, talkAtMeetingBy),
            OutcomeKind.LATER, new Counted(later, laterBy),
            OutcomeKind.NOT_POSSIBLE, new Counted(notPossible, notPossibleBy)),
        new Counted(without, withoutBy));
  }
}
