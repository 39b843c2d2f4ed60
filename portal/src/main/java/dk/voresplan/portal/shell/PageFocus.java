package dk.voresplan.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.inject.Singleton;

/**
 * After going from one page to another, the focus is on the new page's heading, so that screen
 * readers say it and the keyboard starts there. On the first page it stays where the browser puts
 * it.
 */
@Singleton
final class PageFocus implements VaadinServiceInitListener {
  private static final String FOCUS_HEADING =
      """
      requestAnimationFrame(() => {
        const heading = document.querySelector('h1');
        if (heading && !document.activeElement?.closest('main')) {
          heading.tabIndex = -1;
          heading.focus({ preventScroll: true });
          window.scrollTo(0, 0);
        }
      })
      """;

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addUIInitListener(
            start -> start.getUI().addAfterNavigationListener(step -> focus(start.getUI(), step)));
  }

  private static void focus(UI ui, AfterNavigationEvent step) {
    if (step.getLocationChangeEvent().getTrigger() != NavigationTrigger.PAGE_LOAD) {
      ui.getPage().executeJs(FOCUS_HEADING);
    }
  }
}
