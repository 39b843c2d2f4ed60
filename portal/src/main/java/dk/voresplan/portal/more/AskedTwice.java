package dk.voresplan.portal.more;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.i18n.Words;

/** A button for what cannot be undone: it asks once more where it stands, and then does it. */
final class AskedTwice extends Div {
  private final transient Words words;
  private final transient Runnable work;
  private final String label;
  private final String question;
  private final String certain;

  /**
   * @param label what the button says
   * @param question what is asked before it is done
   * @param certain what the button says that does it
   */
  AskedTwice(Words words, String label, String question, String certain, Runnable work) {
    this.words = words;
    this.work = work;
    this.label = label;
    this.question = question;
    this.certain = certain;
    addClassName("list");
    getElement().setAttribute("aria-live", "polite");
    begin();
  }

  private void begin() {
    removeAll();
    add(button(label, "button--outline", this::ask));
  }

  private void ask() {
    removeAll();
    var no = button(words.say("myData.no"), "button--outline", this::begin);
    var both = new Div(button(certain, "button--primary", work), no);
    both.addClassName("button-pair");
    add(new Paragraph(question), both);
    no.focus();
  }

  private static NativeButton button(String text, String style, Runnable tapped) {
    var button = new NativeButton("", click -> tapped.run());
    button.add(new Span(text));
    button.addClassNames("button", style);
    return button;
  }
}
