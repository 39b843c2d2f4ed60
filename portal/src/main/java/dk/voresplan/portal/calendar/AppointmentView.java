package dk.voresplan.portal.calendar;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.Topic;
import dk.voresplan.calendar.Appointment;
import dk.voresplan.calendar.Calendars;
import dk.voresplan.correction.Correction;
import dk.voresplan.correction.Corrections;
import dk.voresplan.portal.correction.CorrectableLine;
import dk.voresplan.portal.correction.CorrectionNote;
import dk.voresplan.portal.correction.CorrectionWays;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.Chip;
import dk.voresplan.portal.shell.CitizenLayout;
import dk.voresplan.portal.shell.Explained;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.OwnPlan;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.PathId;
import dk.voresplan.portal.shell.SectorChip;
import dk.voresplan.portal.shell.Visitor;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Shows one appointment of the citizen's: when, with whom, how to get there or join, and what to
 * bring. It has a file for their own calendar. Another citizen's appointment is not found, as one
 * that never was.
 */
@Prototype
@Route(value = "kalender/:appointment", layout = CitizenLayout.class)
@RolesAllowed(SignedIn.CITIZEN)
final class AppointmentView extends Page implements BeforeEnterObserver {
  private final transient OwnPlan own;
  private final transient Calendars calendars;
  private final transient Corrections corrections;

  AppointmentView(Visitor visitor, OwnPlan own, Calendars calendars, Corrections corrections) {
    super(visitor);
    this.own = own;
    this.calendars = calendars;
    this.corrections = corrections;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var id = PathId.of(event, "appointment").toString();
    own.show(
        Set.of(Topic.CALENDAR),
        permit ->
            show(
                calendars.of(permit).find(id).orElseThrow(NotFoundException::new),
                corrections.of(permit)));
  }

  private void show(Appointment appointment, List<Correction> notRight) {
    headed(appointment.title());
    var about = about(appointment);
    var line = new CorrectableLine(appointment.id(), appointment.title());
    about.add(
        new CorrectionNote(visitor(), line, notRight),
        new CorrectionWays(visitor(), List.of(line), notRight));
    add(about);
    appointment.bring().ifPresent(words -> add(bring(words)));
    if (!appointment.cancelled()) {
      appointment.video().ifPresent(address -> add(join(address)));
      MapSearch.of(appointment).ifPresent(map -> add(showWay(map)));
    }
    var file =
        new Anchor(
            AppointmentFile.address(appointment),
            Icon.CALENDAR_PLUS.draw(),
            new Span(
                say(
                    appointment.cancelled()
                        ? "appointment.addCancellation"
                        : "appointment.addToCalendar")));
    file.addClassNames("button", "button--outline");
    file.setRouterIgnore(true);
    file.getElement().setAttribute("download", "aftale.ics");
    add(file, muted(say("appointment.fileExplained")));
    add(
        way("kontakter", Icon.PHONE, "appointment.cannotCome"),
        way("kalender", Icon.ARROW_LEFT, "appointment.wholeCalendar"));
  }

  private Card about(Appointment appointment) {
    var lines = new AppointmentLines(visitor(), appointment, false);
    var chips = new Div(new SectorChip(visitor().words(), appointment.source().sector()));
    chips.addClassName("card__chips");
    if (appointment.cancelled()) {
      chips.add(new Chip(Icon.CALENDAR_X, say("appointment.calledOffChip"), "rose"));
    }
    var card = new Card(chips);
    lines.when().forEach(card::add);
    lines.with().forEach(card::add);
    lines.where().forEach(card::add);
    appointment
        .address()
        .filter(address -> !appointment.place().equals(appointment.address()))
        .ifPresent(address -> card.add(new IconLine(Icon.MAP, address)));
    return card;
  }

  private Card bring(String words) {
    var text = new Paragraph(new Explained(visitor().words(), words));
    text.addClassName("message");
    return new Card(new H2(say("appointment.goodToKnow")), text);
  }

  private Div join(URI address) {
    return leaving(
        address,
        Icon.VIDEO,
        say("appointment.join"),
        say("appointment.joinLeaves", Map.of("host", address.getHost())),
        "button--primary");
  }

  private Div showWay(URI map) {
    return leaving(
        map,
        Icon.MAP_PIN,
        say("appointment.showWay"),
        say("appointment.showWayLeaves", Map.of("host", map.getHost())),
        "button--outline");
  }

  /** A link out of the portal, which says so, and tells the other side nothing of where it was. */
  private Div leaving(URI address, Icon icon, String words, String explained, String style) {
    var link = new Anchor(address.toString(), icon.draw(), new Span(words));
    link.addClassNames("button", style);
    link.setTarget(AnchorTarget.BLANK);
    link.setRouterIgnore(true);
    link.getElement().setAttribute("rel", "noopener noreferrer");
    var both = new Div(link, muted(explained));
    both.addClassName("leaving");
    return both;
  }

  private Anchor way(String path, Icon icon, String key) {
    var way = new Anchor(path, icon.draw(), new Span(say(key)));
    way.addClassNames("link", "link--block");
    return way;
  }

  private static Paragraph muted(String words) {
    var text = new Paragraph(words);
    text.addClassNames("muted", "small");
    return text;
  }
}
