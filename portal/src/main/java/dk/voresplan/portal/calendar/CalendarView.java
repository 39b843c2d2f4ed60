package dk.voresplan.portal.calendar;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.Topic;
import dk.voresplan.calendar.Appointment;
import dk.voresplan.calendar.Calendars;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.CitizenLayout;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.OwnPlan;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.Visitor;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The citizen's appointments across sectors, those to come, day by day. */
@Prototype
@Route(value = "kalender", layout = CitizenLayout.class)
@RolesAllowed(SignedIn.CITIZEN)
final class CalendarView extends Page {
  private static final int MOST = 100;

  CalendarView(Visitor visitor, OwnPlan own, Calendars calendars, Clock clock) {
    super(visitor);
    headed(say("calendar.title"));
    add(new CalendarWays(visitor.words(), "kalender"));
    var coming = own.read(Topic.CALENDAR, calendars::of).from(clock.instant());
    if (coming.isEmpty()) {
      add(new Card(new Paragraph(say("calendar.empty"))));
    }
    coming.stream()
        .limit(MOST)
        .collect(Collectors.groupingBy(this::dayOf, TreeMap::new, Collectors.toList()))
        .forEach(this::addDay);
    if (coming.size() > MOST) {
      add(new Paragraph(say("calendar.rest", Map.of("count", MOST))));
    }
    add(subscribe());
  }

  /** One that is under way belongs to today. */
  private LocalDate dayOf(Appointment appointment) {
    var today = visitor().dates().today();
    return appointment.day().isBefore(today) ? today : appointment.day();
  }

  private void addDay(LocalDate day, List<Appointment> appointments) {
    var list = new Div();
    list.addClassName("list");
    appointments.forEach(appointment ->
        list.add(
            AppointmentCard.of(
                visitor(),
                appointment,
                new AppointmentLines(visitor(), appointment, true).whenOn(day))));
    add(new H2(visitor().dates().heading(day)), list);
  }

  private Anchor subscribe() {
    var heading = new Span(say("subscription.title"));
    heading.addClassName("card__title");
    var small = new Span(say("subscription.explained"));
    small.addClassName("muted");
    var words = new Div(heading, small);
    words.addClassName("way__words");
    var way =
        new Anchor("kalender/abonnement", Icon.SMARTPHONE.draw(), words, Icon.CHEVRON_RIGHT.draw());
    way.addClassNames("card", "card--link", "way");
    return way;
  }
}
