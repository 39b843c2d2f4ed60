package dk.voresplan.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.i18n.Words;
import dk.voresplan.text.InvalidText;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

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

  /**
   * What {@code reading} makes of the text that is in the control.
   *
   * @return empty when the text cannot be, which is said here
   */
  public <T> Optional<T> read(String text, Words words, Function<String, T> reading) {
    fine();
    try {
      return Optional.of(reading.apply(text));
    } catch (InvalidText invalid) {
      problem(words.say("field." + invalid.problem(), Map.of("most", invalid.most())));
      return Optional.empty();
    }
  }
}
