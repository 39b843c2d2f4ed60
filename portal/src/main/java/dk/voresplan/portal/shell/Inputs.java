package dk.voresplan.portal.shell;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The browser's own controls for a line of text and a day. */
public final class Inputs {
  private Inputs() {}

  /** A line to write in, whose value comes a moment after the last key. */
  public static Input line() {
    var line = new Input();
    line.addClassName("field__box");
    line.getElement().setAttribute("autocomplete", "off");
    line.setValueChangeMode(ValueChangeMode.LAZY);
    return line;
  }

  /** The browser's own way to choose a day. */
  public static Input day() {
    var day = new Input();
    day.setType("date");
    day.addClassName("field__box");
    return day;
  }

  /** The day that is chosen, if one is. */
  public static Optional<LocalDate> day(Input input) {
    try {
      return Optional.of(LocalDate.parse(input.getValue()));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }
}
