package dk.voresplan.portal.shell;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.i18n.Glossary;
import dk.voresplan.i18n.Term;
import dk.voresplan.i18n.Words;

/**
 * Shows what a professional wrote, as plain text. It marks the words that the citizen may not know.
 * A tap on one opens {@link TermExplanation}.
 *
 * <p>It is not for the citizen's own words, which nobody explains to them. It must not stand within
 * a link or a button.
 */
public final class Explained extends Span {
  /** The text, with its terms explained in the language of {@code words}. */
  public Explained(Words words, String text) {
    int shown = 0;
    for (var mention : Glossary.in(words.locale()).find(text)) {
      addText(text.substring(shown, mention.start()));
      add(marked(text.substring(mention.start(), mention.end()), mention.term()));
      shown = mention.end();
    }
    addText(text.substring(shown));
  }

  private void addText(String text) {
    if (!text.isEmpty()) {
      add(text);
    }
  }

  private static NativeButton marked(String word, Term term) {
    var button = new NativeButton(word);
    button.addClassName("term");
    button
        .getElement()
        .setAttribute("type", "button")
        .setAttribute("popovertarget", TermExplanation.ID)
        .setAttribute("aria-haspopup", "dialog")
        .setAttribute("aria-controls", TermExplanation.ID)
        .setAttribute("aria-expanded", "false")
        .setAttribute("data-term", term.name())
        .setAttribute("data-translation", term.translation().map(it -> ": " + it).orElse(""))
        .setAttribute("data-explanation", term.explanation());
    return button;
  }
}
