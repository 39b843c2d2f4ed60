package dk.voresplan.portal.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import dk.voresplan.i18n.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Stays around the pages as one goes from one to the next. It has the ways to go, and the room for
 * the page. The way that leads to the page one is on is marked, for eyes and ears.
 */
public abstract class Frame extends Div implements RouterLayout, AfterNavigationObserver {
  private final Map<String, Anchor> ways = new LinkedHashMap<>();
  private final Map<String, Span> counts = new LinkedHashMap<>();
  private final Nav navigation = new Nav();
  private final Div content = new Div();
  private final String wayStyle;

  /**
   * A frame with no ways yet.
   *
   * @param style the CSS class of the frame
   * @param wayStyle the CSS class of each way
   */
  protected Frame(Words words, String style, String navigationStyle, String wayStyle) {
    this.wayStyle = wayStyle;
    addClassNames("layout", style);
    navigation.addClassName(navigationStyle);
    navigation.getElement().setAttribute("aria-label", words.say("layout.navigation"));
    content.addClassName("layout__content");
    add(new TermExplanation(words));
  }

  /** Adds a way to the page at {@code path}. */
  protected final void way(String path, Icon icon, String name) {
    var count = new Span();
    count.addClassName("way-count");
    count.setVisible(false);
    var way = new Anchor(path, icon.draw(), new Span(name), count);
    way.addClassName(wayStyle);
    counts.put(path, count);
    ways.put(path, way);
    navigation.add(way);
  }

  /** Says beside the way to {@code path} how many wait there; nothing when none do. */
  protected final void count(String path, int number, String spoken) {
    var count = Objects.requireNonNull(counts.get(path));
    var heard = new Span(" " + spoken);
    heard.addClassName("visually-hidden");
    count.removeAll();
    count.add(new Span(Integer.toString(number)), heard);
    count.setVisible(number > 0);
  }

  /** The list of ways. */
  protected final Nav navigation() {
    return navigation;
  }

  /** The room for the page. */
  protected final Div content() {
    return content;
  }

  @Override
  public final void showRouterLayoutContent(HasElement page) {
    content.getElement().removeAllChildren().appendChild(page.getElement());
    shown(page);
  }

  /** What the frame does when it shows another page. */
  protected void shown(HasElement page) {}

  @Override
  public final void afterNavigation(AfterNavigationEvent event) {
    var here = event.getLocation().getFirstSegment();
    ways.forEach((path, way) -> {
      if (path.equals(here)) {
        way.getElement().setAttribute("aria-current", "page");
      } else {
        way.getElement().removeAttribute("aria-current");
      }
    });
  }
}
