package dk.voresplan.portal.desk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.calendar.Appointment;
import dk.voresplan.calendar.Calendars;
import dk.voresplan.correction.CorrectionInbox;
import dk.voresplan.correction.CorrectionItem;
import dk.voresplan.draft.Drafts;
import dk.voresplan.outbox.Subject;
import dk.voresplan.person.CitizenId;
import dk.voresplan.portal.handover.TeamHandovers;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Chip;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.Live;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.PathId;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.team.Caseload;
import dk.voresplan.team.Teams;
import dk.voresplan.wish.Inbox;
import dk.voresplan.wish.InboxItem;
import dk.voresplan.wish.WishId;
import dk.voresplan.wish.Wishes;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The wishes that citizens shared with the professional; the chosen one stands beside the list. */
@Prototype
@Route(value = "indbakke", layout = DeskLayout.class)
@RouteAlias(value = "indbakke/:citizen/:wish", layout = DeskLayout.class)
@RolesAllowed(SignedIn.PROFESSIONAL)
final class InboxView extends Page implements BeforeEnterObserver {
  private final transient AccessPolicy access;
  private final transient Wishes wishes;
  private final transient Drafts drafts;
  private final transient Inbox inbox;
  private final transient Caseload caseload;
  private final transient CorrectionInbox corrections;
  private final transient TeamHandovers handovers;
  private final transient Teams teams;
  private final transient Calendars calendars;
  private final transient Clock clock;
  private final transient Live live;
  private final Div list = new Div();
  private @Nullable WishId chosen;

  InboxView(
      Visitor visitor,
      AccessPolicy access,
      Wishes wishes,
      Drafts drafts,
      Inbox inbox,
      Caseload caseload,
      CorrectionInbox corrections,
      TeamHandovers handovers,
      Teams teams,
      Calendars calendars,
      Clock clock,
      Live live) {
    super(visitor);
    this.access = access;
    this.wishes = wishes;
    this.drafts = drafts;
    this.inbox = inbox;
    this.caseload = caseload;
    this.corrections = corrections;
    this.handovers = handovers;
    this.teams = teams;
    this.calendars = calendars;
    this.clock = clock;
    this.live = live;
    addClassName("desk");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var column = new Div();
    column.addClassName("desk__list");
    list.addClassName("inbox");
    if (event.getRouteParameters().get("wish").isPresent()) {
      var citizen = new CitizenId(PathId.of(event, "citizen"));
      var wish = new WishId(PathId.of(event, "wish"));
      chosen = wish;
      addClassName("desk--detail");
      var answer =
          new AnswerPanel(
              visitor(),
              access,
              wishes,
              drafts,
              live,
              caseload,
              teams,
              () -> meetings(citizen),
              citizen,
              wish);
      answer.addClassName("desk__detail");
      headed(say("inbox.title"));
      column.add(getChildren().toList());
      column.add(list);
      add(column, answer);
    } else {
      headed(say("inbox.title"));
      column.add(getChildren().toList());
      column.add(list);
      var nothing = new Div(new Paragraph(say("inbox.chooseOne")));
      nothing.addClassNames("desk__detail", "desk__nothing", "muted");
      add(column, nothing);
    }
    show();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    var me = visitor().professional().id();
    live.follow(this, notice -> notice.isAbout(Subject.WISH, me), this::show);
  }

  private List<Appointment> meetings(CitizenId citizen) {
    return access.open(
        visitor().professional(),
        citizen,
        Right.SEE,
        Set.of(Topic.CALENDAR),
        permit ->
            calendars.of(permit).from(clock.instant()).stream()
                .filter(appointment -> !appointment.cancelled())
                .toList());
  }

  private void show() {
    var items = inbox.of(visitor().professional());
    list.removeAll();
    list.add(handovers.waiting());
    if (items.isEmpty()) {
      list.add(new Paragraph(say("inbox.empty")));
    }
    items.forEach(item -> list.add(row(item)));
    var notRight = corrections.of(visitor().professional());
    if (!notRight.isEmpty()) {
      list.add(new H2(say("inbox.notRight")));
      notRight.forEach(item -> list.add(row(item)));
    }
  }

  private Anchor row(CorrectionItem item) {
    var name = new Span(item.citizenName());
    name.addClassName("card__title");
    var head =
        new Div(
            name,
            new Chip(
                Icon.TIMER,
                say("answer.dueBy", Map.of("day", visitor().dates().day(item.replyDueOn()))),
                "sun"));
    head.addClassName("card__head");
    var line = new Span(say("inbox.notRightLine", Map.of("title", item.lineTitle())));
    line.addClassName("inbox__quote");
    var row =
        new Anchor("borgere/" + item.citizen() + "/passer-ikke/" + item.correction(), head, line);
    row.addClassName("inbox__item");
    return row;
  }

  private Anchor row(InboxItem item) {
    var name = new Span(item.citizenName());
    name.addClassName("card__title");
    var head = new Div(name, due(item));
    head.addClassName("card__head");
    var quote = new Span(say("goal.quote", Map.of("words", item.text().value())));
    quote.addClassName("inbox__quote");
    var row = new Anchor("indbakke/" + item.citizen() + "/" + item.wish(), head, quote);
    row.addClassName("inbox__item");
    if (item.wish().equals(chosen)) {
      row.getElement().setAttribute("aria-current", "true");
    }
    return row;
  }

  private Chip due(InboxItem item) {
    if (item.answeredAt().isPresent()) {
      return new Chip(say("inbox.answered"), "pine");
    }
    long days = ChronoUnit.DAYS.between(visitor().dates().today(), item.replyDueOn());
    if (days < 0) {
      return new Chip(say("inbox.overdue"), "rose");
    }
    if (days == 0) {
      return new Chip(say("inbox.dueToday"), "rose");
    }
    if (item.seenAt().isEmpty()) {
      return new Chip(say("inbox.new"), "sky");
    }
    return new Chip(say("inbox.daysLeft", Map.of("days", days)), "sun");
  }
}
