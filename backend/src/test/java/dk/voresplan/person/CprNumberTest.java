package dk.voresplan.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.NeedsNoDatabase;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NeedsNoDatabase
class CprNumberTest {
  @ParameterizedTest
  @CsvSource({
    "0101010000, 1901-01-01",
    "0101013999, 1901-01-01",
    "0101014000, 2001-01-01",
    "0101374000, 1937-01-01",
    "0101369000, 2036-01-01",
    "0101379000, 1937-01-01",
    "0101575000, 2057-01-01",
    "0101588000, 1858-01-01",
    "2902004000, 2000-02-29",
  })
  void theSeventhDigitAndTheYearGiveTheCentury(String digits, LocalDate born) {
    assertThat(new CprNumber(digits).birthDate()).isEqualTo(born);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "010101",
        "01010140000",
        "010101-40000",
        "3002014000",
        "2902014000",
        "0013014000",
        "01010140٠0",
        "010101 4000",
        "0101014000\u0000"
      })
  void whatIsNoNumberOrNoDateIsRefusedWithoutBeingRepeated(String text) {
    assertThatThrownBy(() -> new CprNumber(text))
        .isInstanceOf(InvalidCprNumber.class)
        .hasMessage("Not a CPR number");
  }

  @Test
  void aHyphenIsAllowedAfterTheDate() {
    assertThat(new CprNumber("010101-4000")).isEqualTo(new CprNumber("0101014000"));
  }

  @Test
  void itNeverShowsInText() {
    assertThat(new CprNumber("0101014000").toString()).doesNotContainPattern("[0-9]");
  }
}
