package dk.voresplan.portal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import java.util.function.Consumer;

/** A thing that is on or off, and changes at the tap. */
public final class Switch extends Div {
  private final Input box = new Input();

  /**
   * A switch below another of the same thing.
   *
   * @param turned told whether it is on, after each tap
   */
  public Switch(String words, boolean on, Consumer<Boolean> turned) {
    this(words, "", on, turned);
  }

  /** The same, with more words on what it does. */
  public Switch(String words, String explained, boolean on, Consumer<Boolean> turned) {
    var name = "s" + UUID.randomUUID();
    box.setType("checkbox");
    box.setId(name);
    box.getElement().setProperty("checked", on);
    box.getElement()
        .addEventListener("change", event -> turned.accept(isOn()))
        .synchronizeProperty("checked");
    var label = new NativeLabel(words);
    label.setFor(name);
    var text = new Div(label);
    text.addClassName("way__words");
    if (!explained.isEmpty()) {
      var hint = new Span(explained);
      hint.addClassName("muted");
      hint.setId(name + "-forklaring");
      box.getElement().setAttribute("aria-describedby", name + "-forklaring");
      text.add(hint);
    }
    addClassName("switch");
    add(text, box);
  }

  /** Shows it on or off. */
  public void turn(boolean on) {
    box.getElement().setProperty("checked", on);
  }

  private boolean isOn() {
    return box.getElement().getProperty("checked", false);
  }
}
