package dk.voresplan.unit;

import dk.voresplan.wish.OutcomeKind;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/**
 * How it went with the wishes that were shared with a unit in a month, as it is.
 *
 * @param late how many were answered after the promised day, or not at all while it passed
 * @param outcomes how many became what; the rest became nothing yet
 */
record MonthNumbers(
    YearMonth month,
    int shared,
    int seen,
    Optional<Double> medianDaysToSeen,
    int answered,
    Optional<Double> medianDaysToAnswered,
    int inTime,
    int late,
    Map<OutcomeKind, Integer> outcomes) {}
