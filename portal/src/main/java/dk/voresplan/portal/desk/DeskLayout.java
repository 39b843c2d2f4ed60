package dk.voresplan.portal.desk;

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
import dk.voresplan.portal.shell.CurrentWay;
import dk.voresplan.portal.shell.HelpNow;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IdleWarning;
import dk.voresplan.portal.shell.SignOut;
import dk.voresplan.portal.shell.SkipLink;
import dk.voresplan.portal.shell.Visitor;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is around every page of a professional: a side bar, which is a bottom bar on a phone. */
@Prototype
@RolesAllowed(SignedIn.PROFESSIONAL)
public final class DeskLayout extends Div implements RouterLayout, AfterNavigationObserver {
  private final Map<String, Anchor> ways = new LinkedHashMap<>();
  private final Div content = new Div();

  DeskLayout(Visitor visitor, PortalSettings settings) {
    addClassNames("layout", "layout--desk");
    var words = visitor.words();
    var professional = visitor.professional();
    var brand = new Span(words.say("brand"));
    brand.addClassName("side-bar__brand");
    var navigation = new Nav();
    navigation.getElement().setAttribute("aria-label", words.say("layout.navigation"));
    navigation.addClassName("side-bar__ways");
    way("indbakke", Icon.INBOX, words.say("inbox.name"));
    way("borgere", Icon.USERS, words.say("caseload.name"));
    ways.values().forEach(navigation::add);
    var who = new Div(new Span(professional.name()), new Span(professional.organisation()));
    who.addClassName("side-bar__who");
    var side = new Header(brand, navigation, who, new HelpNow(words), new SignOut(words));
    side.addClassName("side-bar");
    content.addClassName("layout__content");
    add(new SkipLink(words), side, content, new IdleWarning(words, settings));
  }

  private void way(String path, Icon icon, String name) {
    var way = new Anchor(path, icon.draw(), new Span(name));
    way.addClassName("side-bar__way");
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
