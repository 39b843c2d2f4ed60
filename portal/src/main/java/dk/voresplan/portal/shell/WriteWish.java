package dk.voresplan.portal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.i18n.Words;

/** The way to write a wish: the one warm button. */
public final class WriteWish extends Anchor {
  /** The button in this language. */
  public WriteWish(Words words) {
    super("oensker/nyt", Icon.PEN_LINE.draw(), new Span(words.say("wish.write")));
    addClassNames("button", "button--sun");
  }
}
