package dk.voresplan.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LixTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'';0",
        "...;0",
        "Vi ses.;2",
        "Vi ses. Jeg kommer nu.;2.5",
        "Vi ses på torsdag.;29",
        "Kl. 8.30 i morgen;5"
      })
  void wordsOfASentenceAndLongWordsInAHundred(String text, double lix) {
    assertThat(Lix.of(text)).isEqualTo(lix);
  }
}
