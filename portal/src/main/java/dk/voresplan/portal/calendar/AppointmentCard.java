package dk.voresplan.portal.calendar;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import dk.voresplan.access.Actor;
import dk.voresplan.calendar.Appointment;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.SectorChip;
import dk.voresplan.portal.shell.Visitor;
import java.util.List;

/**
 * One appointment in a list. The citizen's leads to its own page; professionals, who have no such
 * page, read all of it here.
 */
final class AppointmentCard {
  private AppointmentCard() {}

  static HtmlContainer of(Visitor visitor, Appointment appointment, List<IconLine> when) {
    var title = new H3(appointment.title());
    if (appointment.cancelled()) {
      title.addClassName("called-off");
    }
    var head = new Div(title, new SectorChip(visitor.words(), appointment.source().sector()));
    head.addClassName("card__head");
    var own = visitor.actor() instanceof Actor.Person;
    var card = own ? link(appointment) : new Card();
    var lines = new AppointmentLines(visitor, appointment, own);
    card.add(head);
    when.forEach(card::add);
    lines.with().forEach(card::add);
    lines.where().forEach(card::add);
    if (!own) {
      appointment
          .address()
          .filter(address -> !appointment.place().equals(appointment.address()))
          .ifPresent(address -> card.add(new IconLine(Icon.MAP, address)));
      lines.bring().ifPresent(card::add);
    }
    return card;
  }

  private static Anchor link(Appointment appointment) {
    var link = new Anchor("kalender/" + appointment.id());
    link.addClassNames("card", "card--link");
    return link;
  }
}
