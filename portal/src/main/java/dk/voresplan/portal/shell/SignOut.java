package dk.voresplan.portal.shell;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomEvent;
import dk.voresplan.draft.Drafts;
import dk.voresplan.i18n.Words;

/**
 * Leads out of Vaadin to the page that signs out; followed from elsewhere, that page does not. What
 * is typed and not saved is saved first; where it cannot be, one is asked (drafts.js).
 */
@Tag("sign-out")
public final class SignOut extends Div {
  private static final String BROWSER = "event.detail.browser";

  private final transient Visitor visitor;
  private final transient Drafts drafts;

  /** The links that sign one out here, and wherever one is signed in. */
  public SignOut(Visitor visitor, Drafts drafts) {
    this.visitor = visitor;
    this.drafts = drafts;
    var words = visitor.words();
    addClassName("sign-out");
    getElement().addEventListener("draft-browser", this::unlock).addEventData(BROWSER);
    add(
        link("/logout", "button--outline", words.say("signOut")),
        link("/logout?alle=1", "button--quiet", words.say("signOut.everywhere")),
        question(words));
  }

  private static Anchor link(String address, String style, String words) {
    var link = new Anchor(address, Icon.LOG_OUT.draw(), new Span(words));
    link.addClassNames("button", style, "sign-out__link");
    link.setRouterIgnore(true);
    return link;
  }

  private static HtmlContainer question(Words words) {
    var title = new H2(words.say("signOut.unsaved.title"));
    title.setId("sign-out-unsaved");
    var places = new Div();
    places.addClassNames("sign-out__places", "list");
    places.getElement().setAttribute("data-words", words.say("signOut.unsaved.see"));
    var question = new HtmlContainer("dialog");
    question.addClassNames("card", "sign-out__question");
    question.getElement().setAttribute("aria-labelledby", "sign-out-unsaved");
    question.add(
        title,
        new Paragraph(words.say("signOut.unsaved.lead")),
        locked(words),
        places,
        button(words.say("signOut.unsaved.stay"), "button--primary", "sign-out__stay"),
        button(words.say("signOut.unsaved.anyway"), "button--outline", "sign-out__anyway"));
    return question;
  }

  /** Shown where the page has no key: nothing that lies locked can be told apart, or deleted. */
  private static Paragraph locked(Words words) {
    var locked = new Paragraph(words.say("signOut.unsaved.locked"));
    locked.addClassName("sign-out__locked");
    return locked;
  }

  private static NativeButton button(String words, String style, String what) {
    var button = new NativeButton(words);
    button.addClassNames("button", style, what);
    return button;
  }

  /** The page cannot tell whose it is what lies in the browser, before it has the key. */
  private void unlock(DomEvent event) {
    PathId.read(event.getEventData().get(BROWSER).asString())
        .ifPresent(browser ->
            getElement()
                .callJsFunction(
                    "unlock", PageKey.of(UI.getCurrent(), visitor, drafts, browser).secret()));
  }
}
