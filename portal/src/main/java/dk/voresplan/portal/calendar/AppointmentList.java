package dk.voresplan.portal.calendar;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import dk.voresplan.access.Actor;
import dk.voresplan.calendar.Appointment;
import dk.voresplan.portal.shell.LongList;
import dk.voresplan.portal.shell.Visitor;
import java.util.List;

/** The next appointments, each with when, with whom and where. */
public final class AppointmentList extends Div {
  /** The appointments under a heading; nothing at all when there are none. */
  public AppointmentList(Visitor visitor, List<Appointment> appointments) {
    if (!appointments.isEmpty()) {
      add(
          new H2(
              visitor
                  .words()
                  .say(
                      visitor.actor() instanceof Actor.Person
                          ? "appointments.next"
                          : "appointments.nextOf")));
    }
    add(
        new LongList<>(
            visitor.words(),
            appointments,
            appointment ->
                AppointmentCard.of(
                    visitor,
                    appointment,
                    new AppointmentLines(visitor, appointment, true).when())));
  }
}
