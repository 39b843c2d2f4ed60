package dk.voresplan.portal.shell;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Map;

/**
 * Shows one page of the portal. Its heading is its title, and takes the focus when one comes to the
 * page. So screen readers say where one is (WCAG 2.4.3).
 */
public abstract class Page extends Main implements HasDynamicTitle, AfterNavigationObserver {
  /** The id of the content, which the first stop of the Tab key leads to. */
  static final String CONTENT = "indhold";

  private final transient Visitor visitor;
  private final H1 heading = new H1();

  /** A page for this visitor, with nothing on it yet. */
  protected Page(Visitor visitor) {
    this.visitor = visitor;
    addClassName("page");
    setId(CONTENT);
    heading.getElement().setAttribute("tabindex", "-1");
  }

  /** Names the page, and puts the name on it as its heading. */
  protected final void headed(String title) {
    heading.setText(title);
    add(heading);
  }

  /** Who looks, and how they are spoken to. */
  protected final Visitor visitor() {
    return visitor;
  }

  /** The sentence {@code key} in the visitor's language. */
  protected final String say(String key) {
    return visitor.words().say(key);
  }

  /** The sentence {@code key} with its values in the visitor's language. */
  protected final String say(String key, Map<String, ?> values) {
    return visitor.words().say(key, values);
  }

  @Override
  public final String getPageTitle() {
    return say("page.title", Map.of("page", heading.getText()));
  }

  /** Lets those who listen, or use the keyboard, begin again at the top of the page. */
  protected final void focusHeading() {
    heading.getElement().callJsFunction("focus");
  }

  @Override
  public final void afterNavigation(AfterNavigationEvent event) {
    focusHeading();
  }
}
