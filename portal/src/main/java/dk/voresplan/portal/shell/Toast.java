package dk.voresplan.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.i18n.Words;

/** A message at the foot of the screen, read out at once, that stays until it is closed. */
public final class Toast extends Div {
  private Toast(Words words, String message) {
    addClassName("toast");
    getElement().setAttribute("role", "alert");
    var close =
        new NativeButton(words.say("error.close"), click -> getElement().removeFromParent());
    close.addClassName("toast__close");
    add(Icon.INFO.draw(), new Span(message), close);
  }

  /** Shows {@code message} in place of an earlier one. */
  public static void show(UI ui, Words words, String message) {
    ui.getChildren().filter(Toast.class::isInstance).toList().forEach(ui::remove);
    ui.add(new Toast(words, message));
  }
}
