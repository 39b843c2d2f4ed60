package dk.voresplan.portal.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.portal.server.PortalSettings;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Frame;
import dk.voresplan.portal.shell.HelpNow;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IdleWarning;
import dk.voresplan.portal.shell.SignOut;
import dk.voresplan.portal.shell.SkipLink;
import dk.voresplan.portal.shell.Visitor;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;

/** What is around every page of a professional: a side bar, which is a bottom bar on a phone. */
@Prototype
@RolesAllowed(SignedIn.PROFESSIONAL)
public final class DeskLayout extends Frame {
  DeskLayout(Visitor visitor, PortalSettings settings) {
    super(visitor.words(), "layout--desk", "side-bar__ways", "side-bar__way");
    var words = visitor.words();
    var professional = visitor.professional();
    var brand = new Span(words.say("brand"));
    brand.addClassName("side-bar__brand");
    way("indbakke", Icon.INBOX, words.say("inbox.name"));
    way("borgere", Icon.USERS, words.say("caseload.name"));
    var who = new Div(new Span(professional.name()), new Span(professional.organisation()));
    who.addClassName("side-bar__who");
    var side = new Header(brand, navigation(), who, new HelpNow(words), new SignOut(words));
    side.addClassName("side-bar");
    add(new SkipLink(words), side, content(), new IdleWarning(words, settings));
  }
}
