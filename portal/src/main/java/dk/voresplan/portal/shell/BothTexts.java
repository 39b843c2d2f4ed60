package dk.voresplan.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/**
 * Shows what another wrote meanwhile beside what is in the form, and lets the one who writes
 * choose. What they wrote stays where it is, whatever they choose.
 */
public final class BothTexts extends Div {
  /** Nothing to choose yet. */
  public BothTexts() {
    addClassNames("list", "field__state");
    getElement().setAttribute("role", "status");
  }

  /**
   * Shows both.
   *
   * @param lead says whose text it is
   * @param theirs what another wrote
   * @param keepMine what the button says that does {@code mine}
   * @param keepTheirs what the button says that leaves the other's text
   */
  public void show(
      String lead, Component theirs, String keepMine, String keepTheirs, Runnable mine) {
    var keep =
        new NativeButton(
            keepMine,
            click -> {
              removeAll();
              mine.run();
            });
    var leave = new NativeButton(keepTheirs, click -> removeAll());
    keep.addClassNames("button", "button--outline");
    leave.addClassNames("button", "button--outline");
    removeAll();
    add(new Span(lead), theirs, keep, leave);
    UI.getCurrent().getPage().executeJs("$0.scrollIntoView({block: 'nearest'})", getElement());
  }
}
