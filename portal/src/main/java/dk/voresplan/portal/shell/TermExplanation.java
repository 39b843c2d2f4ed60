package dk.voresplan.portal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.i18n.Words;

/**
 * Explains words, in the one place of a page for it. The script portal.js fills it from the button
 * that was tapped, and puts it beside the word. So an explanation needs no answer from the server.
 * The browser's own popover closes it by Escape or a tap outside.
 */
final class TermExplanation extends Div {
  /** Its id, which the buttons point to. */
  static final String ID = "ordforklaring";

  /** An explanation of nothing yet, which is not shown. */
  TermExplanation(Words words) {
    var word = new Span();
    word.getElement().setAttribute("lang", "da");
    var term = new Paragraph(word, new Span());
    term.setId(ID + "-ord");
    term.addClassName("explanation__term");
    var text = new Paragraph();
    text.setId(ID + "-tekst");
    text.addClassName("explanation__text");
    var close = new NativeButton(words.say("term.close"));
    close.addClassName("explanation__close");
    close
        .getElement()
        .setAttribute("type", "button")
        .setAttribute("popovertarget", ID)
        .setAttribute("popovertargetaction", "hide");
    setId(ID);
    addClassName("explanation");
    add(term, text, close);
    getElement()
        .setAttribute("popover", "auto")
        .setAttribute("role", "dialog")
        .setAttribute("tabindex", "-1")
        .setAttribute("aria-labelledby", ID + "-ord")
        .setAttribute("aria-describedby", ID + "-tekst");
  }
}
