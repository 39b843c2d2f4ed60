package dk.voresplan.unit;

import dk.voresplan.wish.OutcomeKind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How it went with the wishes that were shared with a unit in a month, with no number that is under
 * {@link Figure#FEWEST}, and none from which such a number can be reckoned.
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
    boolean few = numbers.shared() < Figure.FEWEST;
    return new UnitMonth(
        numbers.month(),
        Figure.of(numbers.shared()),
        numbers.medianDaysToSeen().filter(days -> numbers.seen() >= Figure.FEWEST),
        numbers.medianDaysToAnswered().filter(days -> numbers.answered() >= Figure.FEWEST),
        few ? Optional.empty() : percent(numbers.inTime(), numbers.late()),
        few ? hidden() : outcomes(numbers));
  }

  /** Not when the ones in time or the ones too late are a few. */
  private static Optional<Integer> percent(int inTime, int late) {
    boolean enough =
        inTime + late >= Figure.FEWEST
            && (inTime == 0 || inTime >= Figure.FEWEST)
            && (late == 0 || late >= Figure.FEWEST);
    return enough
        ? Optional.of(Math.round((float) inTime * HUNDRED / (inTime + late)))
        : Optional.empty();
  }

  private static Map<OutcomeKind, Figure> hidden() {
    var figures = new EnumMap<OutcomeKind, Figure>(OutcomeKind.class);
    for (var kind : OutcomeKind.values()) {
      figures.put(kind, Figure.HIDDEN);
    }
    return figures;
  }

  /**
   * They and those without an outcome add up to all that were shared: the difference, which anyone
   * can reckon, must not be a few.
   */
  private static Map<OutcomeKind, Figure> outcomes(MonthNumbers numbers) {
    int settled = numbers.outcomes().values().stream().mapToInt(it -> it).sum();
    int without = numbers.shared() - settled;
    var shown = new ArrayList<OutcomeKind>(List.of(OutcomeKind.values()));
    shown.sort(Comparator.comparing(kind -> numbers.outcomes().getOrDefault(kind, 0)));
    int hidden = without;
    while (!shown.isEmpty()) {
      int smallest = numbers.outcomes().getOrDefault(shown.getFirst(), 0);
      if (smallest >= Figure.FEWEST && hidden >= Figure.FEWEST) {
        break;
      }
      hidden += smallest;
      shown.removeFirst();
    }
    var figures = hidden();
    shown.forEach(kind -> figures.put(kind, Figure.of(numbers.outcomes().getOrDefault(kind, 0))));
    return figures;
  }
}
