package dk.voresplan.portal.plan;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import dk.voresplan.access.Actor;
import dk.voresplan.calendar.Appointment;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.Explained;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.SectorChip;
import dk.voresplan.portal.shell.Visitor;
import java.util.List;
import java.util.Map;

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
    appointments.forEach(appointment -> add(card(visitor, appointment)));
  }

  private static Card card(Visitor visitor, Appointment appointment) {
    var words = visitor.words();
    var when = visitor.dates().moment(appointment.start());
    var head =
        new Div(new H3(appointment.title()), new SectorChip(words, appointment.source().sector()));
    head.addClassName("card__head");
    var card =
        new Card(
            head,
            new IconLine(
                Icon.CALENDAR,
                appointment.cancelled()
                    ? words.say("appointment.cancelled", Map.of("when", when))
                    : when));
    if (!appointment.with().isEmpty()) {
      card.add(
          new IconLine(
              Icon.USERS,
              words.say("appointment.with", Map.of("names", words.list(appointment.with())))));
    }
    appointment
        .place()
        .ifPresent(place -> card.add(new IconLine(Icon.MAP_PIN, new Explained(words, place))));
    return card;
  }
}
