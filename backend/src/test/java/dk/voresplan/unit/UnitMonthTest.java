package dk.voresplan.unit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.NeedsNoDatabase;
import dk.voresplan.wish.OutcomeKind;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No number under five is told, and none from which one can be reckoned. */
@NeedsNoDatabase
class UnitMonthTest {
  /** How many became a goal, were left for a meeting, for later, and were not possible. */
  @ParameterizedTest
  @CsvSource({
    "30, 6 6 6 6, 6 6 6 6",
    "29, 6 6 6 6, 6 6 6 6",
    "28, 6 6 6 6, - 6 6 6",
    "24, 6 6 6 6, - 6 6 6",
    "30, 4 6 6 6, - 6 6 6",
    "20, 4 5 6 5, - - 6 5",
    "12, 1 0 0 0, - - - -",
    "4, 4 0 0 0, - - - -",
    "5, 5 0 0 0, - - - -",
    "14, 9 0 0 0, 9 - - -",
    "0, 0 0 0 0, - - - -"
  })
  void smallCountsAndWhatRevealsThemAreHidden(int shared, String outcomes, String told) {
    var month = UnitMonth.of(numbers(shared, shared, shared, 0, outcomes));
    assertThat(
            Arrays.stream(OutcomeKind.values())
                .map(kind -> month.outcome(kind).number().map(String::valueOf).orElse("-"))
                .collect(Collectors.joining(" ")))
        .isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({"10, 0, 100", "0, 10, 0", "5, 5, 50", "9, 1, -", "4, 6, -", "4, 0, -", "20, 10, 67"})
  void theShareInTimeIsHiddenWhenTheOnesInTimeOrTooLateAreAFew(
      int inTime, int late, String percent) {
    var month = UnitMonth.of(numbers(40, 40, inTime, late, "0 0 0 0"));
    assertThat(month.percentInTime().map(String::valueOf).orElse("-")).isEqualTo(percent);
  }

  @Test
  void mediansOfAFewAreHidden() {
    var few = UnitMonth.of(numbers(40, 4, 0, 0, "0 0 0 0"));
    assertThat(few.medianDaysToSeen()).isEmpty();
    assertThat(few.medianDaysToAnswered()).isEmpty();
    var enough = UnitMonth.of(numbers(40, 5, 0, 0, "0 0 0 0"));
    assertThat(enough.medianDaysToSeen()).contains(1.5);
    assertThat(enough.medianDaysToAnswered()).contains(2.5);
  }

  @Test
  void aMonthOfAFewTellsNothingAtAll() {
    var month = UnitMonth.of(numbers(4, 4, 4, 0, "4 0 0 0"));
    assertThat(month.shared()).isEqualTo(Figure.HIDDEN);
    assertThat(month.percentInTime()).isEmpty();
    assertThat(month.medianDaysToSeen()).isEmpty();
    assertThat(month.outcomes().values()).containsOnly(Figure.HIDDEN);
  }

  @ParameterizedTest
  @CsvSource({"10, 5, 5, 50", "11, 5, 5, -", "14, 5, 5, -", "15, 5, 5, 50", "9, 5, 0, -"})
  void theShareInTimeIsHiddenWhenThoseStillToComeAreAFew(
      int shared, int inTime, int late, String percent) {
    var month = UnitMonth.of(numbers(shared, shared, inTime, late, "0 0 0 0"));
    assertThat(month.percentInTime().map(String::valueOf).orElse("-")).isEqualTo(percent);
  }

  @Test
  void theManyWishesOfAFewAreAFew() {
    var many = new Counted(60, 4);
    var month =
        UnitMonth.of(
            new MonthNumbers(
                YearMonth.of(2026, 11),
                many,
                many,
                Optional.of(1.5),
                many,
                Optional.of(2.5),
                many,
                Counted.NONE,
                Counted.NONE,
                Map.of(OutcomeKind.LATER, many),
                Counted.NONE));
    assertThat(month.shared()).isEqualTo(Figure.HIDDEN);
    assertThat(month.percentInTime()).isEmpty();
    assertThat(month.medianDaysToSeen()).isEmpty();
    assertThat(month.medianDaysToAnswered()).isEmpty();
    assertThat(month.outcomes().values()).containsOnly(Figure.HIDDEN);
  }

  /** Numbers of as many citizens as wishes. */
  private static MonthNumbers numbers(
      int shared, int answered, int inTime, int late, String outcomes) {
    var kinds = List.of(OutcomeKind.values());
    var counts = outcomes.strip().split(" ", -1);
    Map<OutcomeKind, Counted> counted = new TreeMap<>();
    kinds.forEach(kind -> counted.put(kind, each(Integer.parseInt(counts[kinds.indexOf(kind)]))));
    int settled = counted.values().stream().mapToInt(Counted::wishes).sum();
    return new MonthNumbers(
        YearMonth.of(2026, 11),
        each(shared),
        each(answered),
        Optional.of(1.5),
        each(answered),
        Optional.of(2.5),
        each(inTime),
        each(late),
        each(shared - inTime - late),
        counted,
        each(shared - settled));
  }

  private static Counted each(int wishes) {
    return new Counted(wishes, wishes);
  }
}
