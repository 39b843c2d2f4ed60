package dk.voresplan.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import jakarta.inject.Singleton;

/**
 * Runs what an open page does by itself. What is refused then is no person's try, and is not in the
 * citizen's log. The page closes, and says why.
 */
@Singleton
final class PageRefresh {
  private final AccessPolicy access;
  private final Visitor visitor;

  PageRefresh(AccessPolicy access, Visitor visitor) {
    this.access = access;
    this.visitor = visitor;
  }

  /** What runs {@code show} in the page of {@code component}, whichever thread it is called by. */
  Runnable of(Component component, Runnable show) {
    return component.getUI().orElseThrow().accessLater(() -> refresh(show), () -> {});
  }

  private void refresh(Runnable show) {
    try {
      access.refresh(show);
    } catch (AccessRefused ended) {
      var page = UI.getCurrent();
      page.navigate(visitor.actor() instanceof Actor.Professional ? "indbakke" : "hjem");
      Toast.show(page, visitor.words(), visitor.words().say("page.closed"));
    }
  }
}
