package dk.voresplan.portal.shell;

import com.vaadin.flow.component.html.Anchor;

/** Marks the way in the navigation that leads to the page one is on, for eyes and ears. */
public final class CurrentWay {
  private CurrentWay() {}

  /** Marks {@code way} as the current one, or not. */
  public static void mark(Anchor way, boolean current) {
    if (current) {
      way.getElement().setAttribute("aria-current", "page");
    } else {
      way.getElement().removeAttribute("aria-current");
    }
  }
}
