package dk.voresplan.portal.delegation;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.portal.server.PortalSettings;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Avatar;
import dk.voresplan.portal.shell.Frame;
import dk.voresplan.portal.shell.HelpNow;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IdleWarning;
import dk.voresplan.portal.shell.SkipLink;
import dk.voresplan.portal.shell.Visitor;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;

/** What is around a relative's pages: whose plan they see, never more than one, and help. */
@Prototype
@RolesAllowed(SignedIn.CITIZEN)
final class RelativeLayout extends Frame {
  private final transient Visitor visitor;
  private final Span whose = new Span();

  RelativeLayout(Visitor visitor, PortalSettings settings) {
    super(visitor.words(), "layout--citizen", "bottom-bar", "bottom-bar__way");
    this.visitor = visitor;
    var words = visitor.words();
    var who = new Div();
    who.addClassName("topbar__who");
    whose.addClassName("muted");
    var name = new Span(visitor.citizen().name());
    name.addClassName("topbar__name");
    who.add(whose, name);
    var header = new Header(new Avatar(visitor.citizen().name(), "pine"), who, new HelpNow(words));
    header.addClassName("topbar");
    way("delt", Icon.HOUSE, words.say("home.name"));
    way("kode", Icon.KEY_ROUND, words.say("code.name"));
    way("til-dig", Icon.HEART_HANDSHAKE, words.say("forYourself.name"));
    way("hjem", Icon.MAP, words.say("shared.ownPlan"));
    way("mere", Icon.MENU, words.say("more.name"));
    add(new SkipLink(words), header, content(), navigation(), new IdleWarning(words, settings));
  }

  @Override
  protected void shown(HasElement page) {
    var citizen = page instanceof SharedPage shared ? shared.whose() : "";
    whose.setText(
        citizen.isEmpty()
            ? visitor.words().say("shared.plansOfOthers")
            : visitor.words().say("shared.youSeePlanOf", Map.of("name", citizen)));
  }
}
