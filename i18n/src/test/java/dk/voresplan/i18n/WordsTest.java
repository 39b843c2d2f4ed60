package dk.voresplan.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;

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
