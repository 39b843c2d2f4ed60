package dk.voresplan.portal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** The way from a card to where there is more about it. */
public final class Onward extends Anchor {
  /** A link that says so in these words. */
  public Onward(String path, String words) {
    super(path, Icon.ARROW_RIGHT.draw(), new Span(words));
    addClassNames("link", "link--sky");
  }
}
