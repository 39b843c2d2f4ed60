package dk.voresplan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.person.CprNumber;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoPeopleTest {
  private static final List<Integer> WEIGHTS = List.of(4, 3, 2, 7, 6, 5, 4, 3, 2, 1);

  @ParameterizedTest
  @CsvSource({"Maja Lund,24", "Ali Rahimi,14", "Karl Berg,43", "Freja Thomsen,19"})
  void everyoneIsAsOldAsTheyAreSaidToBe(String name, int age) {
    var born = new CprNumber(cpr(DemoPeople.named(name).orElseThrow())).birthDate();
    assertThat(Period.between(born, LocalDate.of(2026, 11, 22)).getYears()).isEqualTo(age);
    assertThat(Period.between(born, LocalDate.of(2027, 11, 1)).getYears()).isEqualTo(age);
  }

  @Test
  void nobodyCanHaveTheirNumbers() {
    assertThat(DemoPeople.all().stream().filter(person -> person.identity().containsKey("cpr")))
        .isNotEmpty()
        .noneMatch(person -> modulus(cpr(person)) == 0);
  }

  @Test
  void everyoneHasAWordInBothLanguages() {
    for (var language : List.of("da", "en")) {
      var words = DemoWords.preferredBy(language);
      assertThat(DemoPeople.all()).allSatisfy(one -> words.say("person." + one.id()));
    }
  }

  private static String cpr(DemoPerson person) {
    return person.identity().getOrDefault("cpr", "");
  }

  private static int modulus(String cpr) {
    return IntStream.range(0, 10)
            .map(place -> WEIGHTS.get(place) * Character.digit(cpr.charAt(place), 10))
            .sum()
        % 11;
  }
}
