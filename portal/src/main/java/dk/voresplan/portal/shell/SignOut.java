package dk.voresplan.portal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.i18n.Words;

/** Leads out of Vaadin to the page that signs out; followed from elsewhere, that page does not. */
public final class SignOut extends Anchor {
  /** The link in this language. */
  public SignOut(Words words) {
    this("/logout", words.say("signOut"));
    addClassNames("button", "button--outline");
  }

  private SignOut(String address, String words) {
    super(address, Icon.LOG_OUT.draw(), new Span(words));
    setRouterIgnore(true);
  }

  /** The link that signs one out wherever one is signed in. */
  public static SignOut everywhere(Words words) {
    var link = new SignOut("/logout?alle=1", words.say("signOut.everywhere"));
    link.addClassNames("button", "button--quiet");
    return link;
  }
}
