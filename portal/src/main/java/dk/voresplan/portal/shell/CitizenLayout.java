package dk.voresplan.portal.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import dk.voresplan.portal.server.PortalSettings;
import dk.voresplan.portal.server.SignedIn;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is around every page of a citizen: whose plan it is, help, and the five ways to go. */
@Prototype
@RolesAllowed(SignedIn.CITIZEN)
public final class CitizenLayout extends Div implements RouterLayout, AfterNavigationObserver {
  private final Map<String, Anchor> ways = new LinkedHashMap<>();
  private final Div content = new Div();

  CitizenLayout(Visitor visitor, PortalSettings settings) {
    addClassNames("layout", "layout--citizen");
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
    content.addClassName("layout__content");

    var navigation = new Nav();
    navigation.addClassName("bottom-bar");
    navigation.getElement().setAttribute("aria-label", words.say("layout.navigation"));
    way("hjem", Icon.HOUSE, words.say("home.name"));
    way("plan", Icon.MAP, words.say("plan.name"));
    way("oensker", Icon.SPARKLES, words.say("wishes.name"));
    way("kontakter", Icon.USERS, words.say("contacts.name"));
    way("mere", Icon.MENU, words.say("more.name"));
    ways.values().forEach(navigation::add);
    add(new SkipLink(words), header, content, navigation, new IdleWarning(words, settings));
  }

  private void way(String path, Icon icon, String name) {
    var way = new Anchor(path, icon.draw(), new Span(name));
    way.setRouterIgnore(false);
    way.addClassName("bottom-bar__way");
    ways.put(path, way);
  }

  @Override
  public void showRouterLayoutContent(HasElement page) {
    content.getElement().removeAllChildren().appendChild(page.getElement());
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    var here = event.getLocation().getFirstSegment();
    ways.forEach((path, way) -> CurrentWay.mark(way, path.equals(here)));
  }
}
