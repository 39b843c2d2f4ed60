package dk.voresplan.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;

/** A control with its label above it and, when something is wrong, the problem below it. */
public final class Field extends Div {
  private final Component control;
  private final Span problem = new Span();

  /** The control below these words. */
  public Field(String words, Component control) {
    this.control = control;
    var name = "f" + UUID.randomUUID();
    control.setId(name);
    problem.setId(name + "-problem");
    problem.addClassName("field__error");
    problem.setVisible(false);
    var label = new NativeLabel(words);
    label.setFor(name);
    addClassName("field");
    add(label, control, problem);
  }

  /** Says what is wrong, and puts the cursor there. */
  public void problem(String sentence) {
    problem.setText(sentence);
    problem.setVisible(true);
    control.getElement().setAttribute("aria-invalid", "true");
    control.getElement().setAttribute("aria-describedby", problem.getId().orElseThrow());
    control.getElement().callJsFunction("focus");
  }

  /** Takes the problem away. */
  public void fine() {
    problem.setVisible(false);
    control.getElement().removeAttribute("aria-invalid");
    control.getElement().removeAttribute("aria-describedby");
  }
}
