package dk.voresplan.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  @Test
  void everyLanguageSaysEverySentenceWithTheSameValues() {
    var danish = Messages.in(Locale.of("da"));
    for (var locale : Messages.languages()) {
      var words = Messages.in(locale);
      assertThat(words.keys()).as("sentences in %s", locale).isEqualTo(danish.keys());
      for (var key : words.keys()) {
        assertThat(new MessageFormat(words.pattern(key)).getArgumentNames())
            .as("values of %s in %s", key, locale)
            .isEqualTo(new MessageFormat(danish.pattern(key)).getArgumentNames());
      }
    }
  }

  /** Of two lines with one key, the later would silently win. */
  @ParameterizedTest
  @ValueSource(strings = {"da", "en"})
  void noSentenceStandsTwice(String language) throws IOException {
    var file = "/messages_" + language + ".properties";
    try (var lines = Objects.requireNonNull(WordsTest.class.getResourceAsStream(file))) {
      var keys =
          new String(lines.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> line.matches("[A-Za-z].*=.*"))
              .map(line -> line.substring(0, line.indexOf('=')))
              .toList();
      assertThat(keys).hasSizeGreaterThan(500).doesNotHaveDuplicates();
    }
  }

  @Test
  void aLanguageThatIsNotHereGetsDanish() {
    assertThat(Messages.in(Locale.FRENCH).locale().getLanguage()).isEqualTo("da");
  }

  @Test
  void aMissingSentenceIsAMistakeNotABlank() {
    assertThatThrownBy(() -> Messages.in(Locale.ENGLISH).say("no.such.sentence"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
