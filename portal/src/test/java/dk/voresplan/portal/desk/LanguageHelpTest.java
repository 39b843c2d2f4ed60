package dk.voresplan.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.i18n.Messages;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageHelpTest {
  private final LanguageHelp help = new LanguageHelp(Messages.in(Locale.of("da")));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Vi ses på torsdag. Jeg tager kaffe med.;Let at læse (lixtal 17)",
        "Vi mødes på torsdag i Kulturhuset og taler om, hvordan du kan komme i gang igen.;"
            + "Lidt svært at læse (lixtal 35)",
        "Kommunen foretager en helhedsorienteret udredning af funktionsniveauet forud for"
            + " afgørelsen.;Svært at læse (lixtal 70)"
      })
  void itSaysHowHardTheAnswerIsToRead(String answer, String said) {
    help.read(answer);
    assertThat(help.isVisible()).isTrue();
    assertThat(help.getElement().getTextRecursively()).startsWith(said);
  }

  @Test
  void itSaysNothingOfAFewLetters() {
    help.read("Ja tak.");
    assertThat(help.isVisible()).isFalse();
    help.read("Ja tak, det vil jeg gerne.");
    assertThat(help.isVisible()).isTrue();
    help.read("");
    assertThat(help.isVisible()).isFalse();
  }

  @Test
  void aHardWordIsNamedWithHowItCanBeSaid() {
    help.read("Din bostøtte kommer på torsdag.");
    assertThat(help.getElement().getTextRecursively())
        .contains("Ord, som ikke alle kender")
        .contains("bostøtte: En fra kommunen, som kommer hjem til dig.");
    help.read("Hun kommer på torsdag klokken ti.");
    assertThat(help.getElement().getTextRecursively()).doesNotContain("Ord, som");
  }
}
