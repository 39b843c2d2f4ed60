package dk.voresplan.portal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.i18n.Words;

/** The way to help, on every page. */
public final class HelpNow extends Anchor {
  /** A link that leaves Vaadin, as the page it goes to needs no session. */
  public HelpNow(Words words) {
    super("/hjaelp", Icon.PHONE.draw(), new Span(words.say("help.name")));
    addClassName("help-now");
    setRouterIgnore(true);
  }
}
