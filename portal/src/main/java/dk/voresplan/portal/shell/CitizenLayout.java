package dk.voresplan.portal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.portal.server.PortalSettings;
import dk.voresplan.portal.server.SignedIn;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;

/** What is around every page of a citizen: whose plan it is, help, and the five ways to go. */
@Prototype
@RolesAllowed(SignedIn.CITIZEN)
public final class CitizenLayout extends Frame {
  CitizenLayout(Visitor visitor, PortalSettings settings) {
    super(visitor.words(), "layout--citizen", "bottom-bar", "bottom-bar__way");
    var words = visitor.words();
    var who = new Div();
    who.addClassName("topbar__who");
    var whose = new Span(words.say("layout.yourPlan"));
    whose.addClassName("muted");
    var name = new Span(visitor.citizen().name());
    name.addClassName("topbar__name");
    who.add(whose, name);
    var header = new Header(new Avatar(visitor.citizen().name(), "pine"), who, new HelpNow(words));
    header.addClassName("topbar");

    way("hjem", Icon.HOUSE, words.say("home.name"));
    way("plan", Icon.MAP, words.say("plan.name"));
    way("oensker", Icon.SPARKLES, words.say("wishes.name"));
    way("kontakter", Icon.USERS, words.say("contacts.name"));
    way("mere", Icon.MENU, words.say("more.name"));
    add(new SkipLink(words), header, content(), navigation(), new IdleWarning(words, settings));
  }
}
