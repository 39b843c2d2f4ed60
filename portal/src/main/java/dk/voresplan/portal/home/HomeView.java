package dk.voresplan.portal.home;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import dk.voresplan.calendar.Appointment;
import dk.voresplan.calendar.Calendars;
import dk.voresplan.history.PlanChange;
import dk.voresplan.history.PlanHistory;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.outbox.Subject;
import dk.voresplan.person.PersonName;
import dk.voresplan.plan.Plan;
import dk.voresplan.plan.Plans;
import dk.voresplan.plan.Waiting;
import dk.voresplan.portal.calendar.AppointmentLine;
import dk.voresplan.portal.delegation.DelegationNews;
import dk.voresplan.portal.emergency.EmergencyNews;
import dk.voresplan.portal.handover.OwnHandovers;
import dk.voresplan.portal.history.ChangeLine;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.CitizenLayout;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.Live;
import dk.voresplan.portal.shell.OwnPlan;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.Sentence;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.portal.shell.WriteWish;
import dk.voresplan.portal.wish.WishCard;
import dk.voresplan.portal.wish.WishProgress;
import dk.voresplan.text.FirstName;
import dk.voresplan.wish.Wish;
import dk.voresplan.wish.WishReader;
import dk.voresplan.wish.Wishes;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The citizen's first page: what is new, who has the ball, what they want, and the way to write.
 */
@Prototype
@Route(value = "hjem", layout = CitizenLayout.class)
@RolesAllowed(SignedIn.CITIZEN)
final class HomeView extends Page {
  private static final int NEWS = 5;
  private static final int GOALS = 2;
  private static final int WISHES = 2;

  private final transient OwnPlan own;
  private final transient Plans plans;
  private final transient Calendars calendars;
  private final transient PlanHistory history;
  private final transient Wishes wishes;
  private final transient OwnHandovers handovers;
  private final transient DelegationNews relatives;
  private final transient EmergencyNews emergencies;
  private final transient Live live;
  private final transient Clock clock;
  private final Div content = new Div();

  HomeView(
      Visitor visitor,
      OwnPlan own,
      Plans plans,
      Calendars calendars,
      PlanHistory history,
      Wishes wishes,
      OwnHandovers handovers,
      DelegationNews relatives,
      EmergencyNews emergencies,
      Live live,
      Clock clock) {
    super(visitor);
    this.own = own;
    this.plans = plans;
    this.calendars = calendars;
    this.history = history;
    this.wishes = wishes;
    this.handovers = handovers;
    this.relatives = relatives;
    this.emergencies = emergencies;
    this.live = live;
    this.clock = clock;
    headed(greeting());
    content.addClassName("list");
    add(content, new WriteWish(visitor.words()));
    show();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    var citizen = visitor().citizen().id();
    live.follow(
        this,
        notice ->
            notice.isAbout(Subject.WISH, citizen)
                || notice.isAbout(Subject.DELEGATION, citizen)
                || notice.isAbout(Subject.TEAM_UNIT, citizen)
                || notice.isAbout(Subject.EMERGENCY, citizen),
        this::show);
  }

  private String greeting() {
    int hour = clock.instant().atZone(SpokenDates.ZONE).getHour();
    var key =
        hour >= 5 && hour < 10
            ? "home.goodMorning"
            : hour >= 18 ? "home.goodEvening" : "home.hello";
    var name = visitor().citizen().name();
    return name.equals(PersonName.PROTECTED)
        ? say(key + ".noName")
        : say(key, Map.of("name", FirstName.of(name)));
  }

  private void show() {
    content.removeAll();
    own.show(
        Set.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR, Topic.WISHES, Topic.DELEGATIONS),
        this::fill);
  }

  private void fill(Permit permit) {
    var plan = plans.of(permit);
    var all = wishes.of(permit);
    var appointments = calendars.of(permit).from(clock.instant());
    if (plan.isEmpty() && all.isEmpty()) {
      content.add(
          new Card(new Paragraph(say("home.empty")), new Paragraph(say("home.emptyFirstStep"))));
    }
    content.add(emergencies.cards(permit), relatives.cards(permit), handovers.cards(permit));
    news(all, history.since(permit, visitor().lastHere(), NEWS));
    appointments.stream()
        .filter(appointment -> !appointment.cancelled())
        .findFirst()
        .ifPresent(this::next);
    holders(plan, all);
    wanted(plan, all);
  }

  /** At most five sentences of what happened since the last visit: answers first. */
  private void news(List<Wish> all, List<PlanChange> changes) {
    var since = visitor().lastHere();
    Stream<Component> answers =
        all.stream()
            .flatMap(wish ->
                wish.currentReaders().stream()
                    .filter(reader -> reader.answeredAt().filter(since::isBefore).isPresent())
                    .map(reader -> answered(wish, reader)));
    var lines =
        Stream.concat(answers, changes.stream().map(it -> new ChangeLine(visitor(), it)))
            .limit(NEWS)
            .toList();
    if (lines.isEmpty()) {
      return;
    }
    var day = visitor().dates().day(LocalDate.ofInstant(since, SpokenDates.ZONE));
    var card = new Card(new H2(say("home.newsSince", Map.of("day", day)))).dressed("new");
    lines.forEach(card::add);
    var more = new Anchor("plan/historie", say("history.way"));
    more.addClassNames("link", "link--sky");
    card.add(more);
    content.add(card);
  }

  private Anchor answered(Wish wish, WishReader reader) {
    var line =
        new Anchor(
            "oensker/" + wish.id(),
            new IconLine(
                Icon.MESSAGE_CIRCLE_REPLY,
                new Sentence(
                    visitor().words(),
                    "home.answered",
                    Map.of(
                        "name",
                        FirstName.of(reader.name()),
                        "organisation",
                        reader.organisation()))));
    line.addClassName("card__line");
    return line;
  }

  private void next(Appointment appointment) {
    var card =
        new Card(
            new H2(say("home.nextAppointment")),
            new AppointmentLine(
                visitor(),
                appointment,
                new Sentence(
                    visitor().words(),
                    "home.appointment",
                    Map.of(
                        "when",
                        visitor().dates().moment(appointment.start()),
                        "title",
                        appointment.title()))));
    content.add(card);
  }

  private void holders(Plan plan, List<Wish> all) {
    var waiting = all.stream().filter(Wish::waits).findFirst();
    waiting.ifPresent(wish -> {
      var text = new Div(new H2(say("home.whoHasTheBall")));
      text.add(
          new Sentence(
              visitor().words(),
              "home.answersBy",
              Map.of(
                  "names",
                  WishProgress.names(visitor().words(), wish),
                  "day",
                  visitor().dates().day(wish.replyDueOn().orElseThrow()))));
      content.add(new Card(Icon.HOURGLASS.draw(), text).dressed("sky"));
    });
    plan.waiting().stream().findFirst().ifPresent(this::waiting);
  }

  private void waiting(Waiting waiting) {
    var text = new Div(new H2(say("home.youWaitFor")));
    var who = waiting.with().orElse(waiting.source().organisation());
    text.add(
        waiting
            .expectedBy()
            .map(day ->
                new Sentence(
                    visitor().words(),
                    "home.waitingUntil",
                    Map.of(
                        "title", waiting.title(), "who", who, "day", visitor().dates().day(day))))
            .orElseGet(() ->
                new Sentence(
                    visitor().words(),
                    "home.waiting",
                    Map.of("title", waiting.title(), "who", who))));
    content.add(new Card(Icon.HOURGLASS.draw(), text).dressed("sky"));
  }

  private void wanted(Plan plan, List<Wish> all) {
    if (!plan.goals().isEmpty() || !all.isEmpty()) {
      content.add(new H2(say("home.whatYouWant")));
    }
    plan.areas().stream()
        .flatMap(
            area -> area.goals().stream().map(goal -> new GoalCard(visitor(), area.area(), goal)))
        .limit(GOALS)
        .forEach(content::add);
    all.stream().limit(WISHES).forEach(wish -> content.add(new WishCard(visitor(), wish)));
  }
}
