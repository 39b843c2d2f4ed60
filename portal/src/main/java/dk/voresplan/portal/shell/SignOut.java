package dk.voresplan.portal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.i18n.Words;

/** Leads out of Vaadin to the page that signs out; followed from elsewhere, that page does not. */
public final class SignOut extends Anchor {
  /** The link in this language. */
  public SignOut(Words words) {
    super("/logout", Icon.LOG_OUT.draw(), new Span(words.say("signOut")));
    addClassNames("button", "button--outline");
    setRouterIgnore(true);
  }
}
