package dk.voresplan.unit;

import dk.voresplan.wish.OutcomeKind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Shows how it went with the wishes that were shared with a unit in a month. No number is of fewer
 * citizens than {@link Figure#FEWEST}, and none lets anyone compute such a number.
 *
 * @param medianDaysToSeen days from shared to opened, of those that were opened
 * @param medianDaysToAnswered days from shared to the first answer, of those that were answered
 * @param percentInTime how many of 100 were answered by the promised day, of those whose day has
 *     come
 * @param outcomes how many became what
 */
public record UnitMonth(
    YearMonth month,
    Figure shared,
    Optional<Double> medianDaysToSeen,
    Optional<Double> medianDaysToAnswered,
    Optional<Integer> percentInTime,
    Map<OutcomeKind, Figure> outcomes) {
  private static final int HUNDRED = 100;

  /** How many became that. */
  public Figure outcome(OutcomeKind kind) {
    return outcomes.getOrDefault(kind, Figure.HIDDEN);
  }

  static UnitMonth of(MonthNumbers numbers) {
    return new UnitMonth(
        numbers.month(),
        Figure.of(numbers.shared()),
        numbers.medianDaysToSeen().filter(days -> !numbers.seen().isFew()),
        numbers.medianDaysToAnswered().filter(days -> !numbers.answered().isFew()),
        percent(numbers),
        numbers.shared().isFew() ? hidden() : outcomes(numbers));
  }

  /**
   * Returns the share that was answered in time. It is hidden when those in time, late or pending
   * are under five citizens. Otherwise anyone could compute their number from it.
   */
  private static Optional<Integer> percent(MonthNumbers numbers) {
    int inTime = numbers.inTime().wishes();
    int decided = inTime + numbers.late().wishes();
    boolean few =
        Stream.of(numbers.inTime(), numbers.late(), numbers.pending())
            .anyMatch(Counted::isSomeButFew);
    return few || decided == 0
        ? Optional.empty()
        : Optional.of(Math.round((float) inTime * HUNDRED / decided));
  }

  private static Map<OutcomeKind, Figure> hidden() {
    var figures = new EnumMap<OutcomeKind, Figure>(OutcomeKind.class);
    for (var kind : OutcomeKind.values()) {
      figures.put(kind, Figure.HIDDEN);
    }
    return figures;
  }

  /**
   * Shows the outcomes that reveal no small number. They and those without an outcome add up to all
   * that were shared. Anyone can compute the difference, so it must not be of a few. It is of as
   * many citizens, at least, as the largest of its parts.
   */
  private static Map<OutcomeKind, Figure> outcomes(MonthNumbers numbers) {
    var shown = new ArrayList<OutcomeKind>(List.of(OutcomeKind.values()));
    shown.sort(Comparator.comparingInt(kind -> numbers.outcome(kind).citizens()));
    int hidden = numbers.without().citizens();
    while (!shown.isEmpty()
        && (numbers.outcome(shown.getFirst()).isFew() || hidden < Figure.FEWEST)) {
      hidden = Math.max(hidden, numbers.outcome(shown.removeFirst()).citizens());
    }
    var figures = hidden();
    shown.forEach(kind -> figures.put(kind, Figure.of(numbers.outcome(kind))));
    return figures;
  }
}
