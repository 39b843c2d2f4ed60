package dk.voresplan.bench;

import dk.voresplan.bench.InventedCitizen.Contribution;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Invented citizens come from a seed: the same seed and day always make the same people and plans.
 *
 * <p>A citizen has 2.4 sources on average. Each has one to four goals with one to three steps, one
 * to three appointments, and a team of one to three.
 */
record InventedCitizens(long seed, LocalDate day) {
  private static final List<Integer> WEIGHTS = List.of(4, 3, 2, 7, 6, 5, 4, 3, 2, 1);

  /** Makes the citizen of this number. */
  InventedCitizen citizen(int number) {
    var choice = new Choice(seed * 1_000_003 + number);
    var name = InventedBundle.name(choice);
    var contributions =
        sources(choice).stream()
            .map(source ->
                new Contribution(
                    source, new InventedBundle(source, number, name, day, choice).text()))
            .toList();
    return new InventedCitizen(cpr(number), name, contributions);
  }

  /** Makes the first citizen that all four sources contribute to. */
  InventedCitizen withEverySource() {
    return IntStream.range(0, 1_000)
        .mapToObj(this::citizen)
        .filter(citizen -> citizen.contributions().size() == InventedSource.values().length)
        .findFirst()
        .orElseThrow();
  }

  /** Makes so many citizens. */
  List<InventedCitizen> first(int count) {
    return IntStream.range(0, count).mapToObj(this::citizen).toList();
  }

  private static List<InventedSource> sources(Choice choice) {
    int count = choice.weighted(20, 35, 30, 15);
    if (!choice.in100(85)) {
      return choice.of(List.of(InventedSource.values()), count);
    }
    var others = List.copyOf(EnumSet.complementOf(EnumSet.of(InventedSource.KOMMUNEN)));
    var drawn = new ArrayList<>(List.of(InventedSource.KOMMUNEN));
    drawn.addAll(choice.of(others, count - 1));
    return drawn;
  }

  /**
   * Makes a CPR number of someone born from 1957 to 1986. It fails the check that every real number
   * of those years passes.
   */
  static String cpr(int number) {
    var digits = digits(number, 1_000 + number / 10_080 % 999 * 3);
    return modulus(digits) == 0 ? digits(number, 1_001 + number / 10_080 % 999 * 3) : digits;
  }

  private static String digits(int number, int last) {
    return "%02d%02d%02d%04d"
        .formatted(1 + number % 28, 1 + number / 28 % 12, 57 + number / 336 % 30, last);
  }

  /** Returns what the check of ten digits leaves, which is 0 for real numbers. */
  static int modulus(String cpr) {
    return IntStream.range(0, WEIGHTS.size())
            .map(place -> WEIGHTS.get(place) * Character.digit(cpr.charAt(place), 10))
            .sum()
        % 11;
  }
}
