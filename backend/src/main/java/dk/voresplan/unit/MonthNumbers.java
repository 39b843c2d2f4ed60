package dk.voresplan.unit;

import dk.voresplan.wish.OutcomeKind;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/**
 * How it went with the wishes that were shared with a unit in a month, as it is.
 *
 * @param late those answered after the promised day, or not at all while it passed
 * @param pending those not answered whose day is yet to come, or that were taken back
 * @param outcomes those that became what
 * @param without those that became nothing yet
 */
record MonthNumbers(
    YearMonth month,
    Counted shared,
    Counted seen,
    Optional<Double> medianDaysToSeen,
    Counted answered,
    Optional<Double> medianDaysToAnswered,
    Counted inTime,
    Counted late,
    Counted pending,
    Map<OutcomeKind, Counted> outcomes,
    Counted without) {
  /** Those that became that. */
  Counted outcome(OutcomeKind kind) {
    return outcomes.getOrDefault(kind, Counted.NONE);
  }
}
