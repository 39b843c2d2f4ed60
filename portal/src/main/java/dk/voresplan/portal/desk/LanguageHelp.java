package dk.voresplan.portal.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.i18n.Glossary;
import dk.voresplan.i18n.Lix;
import dk.voresplan.i18n.Mention;
import dk.voresplan.i18n.Term;
import dk.voresplan.i18n.Words;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import java.util.List;
import java.util.Map;

/**
 * Shows how hard an answer is to read, while a professional writes it. It also shows how to say the
 * words that citizens may not know.
 */
final class LanguageHelp extends Div {
  /** Fewer letters than this say nothing of how hard a text is. */
  private static final int SHORTEST = 20;

  private final transient Words words;
  private String read = "";

  LanguageHelp(Words words) {
    this.words = words;
    addClassName("list");
    getElement().setAttribute("aria-label", words.say("language.help"));
    getElement().setAttribute("role", "group");
    setVisible(false);
  }

  /** Looks at the text as it is now. */
  void read(String text) {
    if (text.equals(read)) {
      return;
    }
    read = text;
    removeAll();
    setVisible(text.strip().length() >= SHORTEST);
    add(new IconLine(Icon.BOOK_OPEN, ease(text)));
    var hard = Glossary.in(words.locale()).find(text).stream().map(Mention::term).toList();
    if (!hard.isEmpty()) {
      add(suggestions(hard));
    }
  }

  private String ease(String text) {
    var lix = Lix.of(text);
    var key =
        lix <= Lix.EASY ? "language.easy" : lix < Lix.HARD ? "language.harder" : "language.hard";
    return words.say(key, Map.of("lix", Math.round(lix)));
  }

  private Div suggestions(List<Term> terms) {
    var lead = new Span(words.say("language.unknownWords"));
    lead.addClassName("muted");
    var suggestions = new Div(lead);
    for (var term : terms) {
      var name = new Span(term.name());
      name.addClassName("strong");
      var line = new Div(name, new Span(": " + term.explanation()));
      line.addClassName("small");
      suggestions.add(line);
    }
    return suggestions;
  }
}
