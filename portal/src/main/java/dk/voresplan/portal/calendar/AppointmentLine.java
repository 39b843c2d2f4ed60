package dk.voresplan.portal.calendar;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import dk.voresplan.calendar.Appointment;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.Visitor;

/** An appointment of the citizen's in a few lines of a card, leading to its own page. */
public final class AppointmentLine extends Anchor {
  /** The appointment, as {@code said} says it, with where it is and from when it was moved. */
  public AppointmentLine(Visitor visitor, Appointment appointment, Component said) {
    super("kalender/" + appointment.id(), new IconLine(Icon.CALENDAR, said));
    addClassName("card__line");
    var lines = new AppointmentLines(visitor, appointment, true);
    lines.moved().ifPresent(this::add);
    lines.where().forEach(this::add);
  }
}
