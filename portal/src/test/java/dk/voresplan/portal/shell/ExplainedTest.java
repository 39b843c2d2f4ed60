package dk.voresplan.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import dk.voresplan.i18n.Messages;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ExplainedTest {
  @Test
  void theTextStaysAsItWasWritten() {
    assertThat(pieces("Ring til bostøtten, eller til din tovholder."))
        .containsExactly("Ring til ", "<bostøtten>", ", eller til din ", "<tovholder>", ".");
    assertThat(pieces("Bostøtte")).containsExactly("<Bostøtte>");
    assertThat(pieces("Vi ses")).containsExactly("Vi ses");
    assertThat(pieces("")).isEmpty();
  }

  @Test
  void htmlIsOnlyText() {
    assertThat(pieces("<b onclick=x>bostøtte</b>"))
        .containsExactly("<b onclick=x>", "<bostøtte>", "</b>");
  }

  @Test
  void aWordCarriesItsExplanationInTheLanguageOfThePage() {
    var word = explained("en", "bostøtte").getFirst();
    assertThat(word.getAttribute("data-term")).isEqualTo("bostøtte");
    assertThat(word.getAttribute("data-translation")).isEqualTo(": home support");
    assertThat(word.getAttribute("data-explanation")).startsWith("Someone from the municipality");
    assertThat(word.getAttribute("popovertarget")).isEqualTo(TermExplanation.ID);
    assertThat(word.getAttribute("aria-expanded")).isEqualTo("false");
  }

  private static List<String> pieces(String text) {
    return explained("da", text).stream()
        .map(piece -> piece.isTextNode() ? piece.getText() : "<" + piece.getTextRecursively() + ">")
        .toList();
  }

  private static List<Element> explained(String language, String text) {
    return new Explained(Messages.in(Locale.of(language)), text)
        .getElement()
        .getChildren()
        .toList();
  }
}
