package dk.voresplan.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.NeedsNoDatabase;
import dk.voresplan.text.InvalidText;
import dk.voresplan.text.InvalidText.Problem;
import dk.voresplan.text.OwnWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NeedsNoDatabase
class WishTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jeg vil gerne male igen, men ikke alene.",
        "<script>alert(1)</script>",
        "أريد أن أرسم مرة أخرى",
        "👩‍👩‍👧 og mig",
        "To\nlinjer\tog en tabulator"
      })
  void theCitizensWordsAreKeptAsTheyAre(String words) {
    assertThat(new OwnWords(words).value()).isEqualTo(words);
  }

  @Test
  void tenThousandCharactersHaveRoomAndOneMoreDoesNot() {
    assertThat(new OwnWords("a".repeat(10_000)).value()).hasSize(10_000);
    refused("a".repeat(10_001), Problem.TOO_LONG);
    refused("a".repeat(1_000_000), Problem.TOO_LONG);
  }

  @Test
  void nothingIsNoWish() {
    refused("", Problem.EMPTY);
    refused(" \n\t ", Problem.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\uD800b", "a\uDC00b", "a\u202Eb", "a\u2066b"})
  void charactersThatNobodyTypesAreRefused(String text) {
    refused(text, Problem.FORBIDDEN_CHARACTER);
  }

  private static void refused(String text, Problem problem) {
    assertThatThrownBy(() -> new OwnWords(text))
        .isInstanceOfSatisfying(
            InvalidText.class, invalid -> assertThat(invalid.problem()).isEqualTo(problem))
        .hasMessage(problem.name());
  }
}
