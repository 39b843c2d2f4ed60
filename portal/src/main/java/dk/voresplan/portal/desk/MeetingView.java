package dk.voresplan.portal.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import dk.voresplan.calendar.Calendars;
import dk.voresplan.history.PlanHistory;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.person.CitizenId;
import dk.voresplan.portal.history.ChangeLine;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.LongList;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.PathId;
import dk.voresplan.portal.shell.Quote;
import dk.voresplan.portal.shell.Sentence;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.portal.wellbeing.Developments;
import dk.voresplan.portal.wish.SaidWords;
import dk.voresplan.portal.wish.WishProgress;
import dk.voresplan.team.Caseload;
import dk.voresplan.wellbeing.DialogAnswers;
import dk.voresplan.wish.OutcomeKind;
import dk.voresplan.wish.Wish;
import dk.voresplan.wish.WishState;
import dk.voresplan.wish.Wishes;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Shows one page to read, or print, before one meets the citizen. It has what they want to talk
 * about, which wishes wait, how it goes, and what changed. It has only what the citizen shared with
 * the one who reads.
 */
@Prototype
@Route(value = "borgere/:citizen/moede", layout = DeskLayout.class)
@RolesAllowed(SignedIn.PROFESSIONAL)
final class MeetingView extends Page implements BeforeEnterObserver {
  private static final Duration LATELY = Duration.ofDays(30);
  private static final int MOST_CHANGES = 10;

  private final transient AccessPolicy access;
  private final transient Caseload caseload;
  private final transient Calendars calendars;
  private final transient Wishes wishes;
  private final transient DialogAnswers answers;
  private final transient PlanHistory history;
  private final transient Clock clock;

  MeetingView(
      Visitor visitor,
      AccessPolicy access,
      Caseload caseload,
      Calendars calendars,
      Wishes wishes,
      DialogAnswers answers,
      PlanHistory history,
      Clock clock) {
    super(visitor);
    this.access = access;
    this.caseload = caseload;
    this.calendars = calendars;
    this.wishes = wishes;
    this.answers = answers;
    this.history = history;
    this.clock = clock;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    access.open(
        visitor().professional(),
        new CitizenId(PathId.of(event, "citizen")),
        Set.of(Topic.WISHES, Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR),
        permit -> {
          show(permit);
          return permit;
        });
  }

  private void show(Permit permit) {
    headed(say("meeting.title", Map.of("name", caseload.entry(permit).name())));
    add(next(permit), print());
    var newest = wishes.page(permit, PageRequest.first());
    section("meeting.toTalkAbout", cards(permit, newest, MeetingView::isToTalkAbout), "");
    section("meeting.openWishes", cards(permit, newest, MeetingView::isOpen), "meeting.noWishes");
    var wellbeing = answers.of(permit);
    section(
        "meeting.wellbeing",
        wellbeing.isEmpty() ? List.of() : List.of(new Developments(visitor(), wellbeing)),
        "meeting.noWellbeing");
    var changed = new Card();
    history
        .since(permit, clock.instant().minus(LATELY), MOST_CHANGES)
        .forEach(change -> changed.add(new ChangeLine(visitor(), change)));
    section(
        "meeting.changed",
        changed.getChildren().findAny().isPresent() ? List.of(changed) : List.of(),
        "meeting.nothingChanged");
  }

  private static boolean isToTalkAbout(Wish wish) {
    return wish.state() == WishState.SETTLED
        && wish.outcome().orElseThrow().outcome().kind() == OutcomeKind.TALK_AT_MEETING;
  }

  private static boolean isOpen(Wish wish) {
    return wish.waits() || wish.state() == WishState.ANSWERED;
  }

  private Component next(Permit permit) {
    return calendars.of(permit).from(clock.instant()).stream()
        .filter(appointment -> !appointment.cancelled())
        .findFirst()
        .<Component>map(appointment ->
            new Div(
                new Sentence(
                    visitor().words(),
                    "meeting.next",
                    Map.of(
                        "title",
                        appointment.title(),
                        "when",
                        visitor().dates().moment(appointment.start())))))
        .orElseGet(() -> new Paragraph(say("meeting.none")));
  }

  private NativeButton print() {
    var print = new NativeButton();
    print.add(Icon.PRINTER.draw(), new Span(say("meeting.print")));
    print.addClassNames("button", "button--outline", "not-printed");
    print.getElement().setAttribute("data-print", "");
    return print;
  }

  /** Both lists begin with the newest wishes, which are read once. */
  private List<? extends Component> cards(Permit permit, List<Wish> newest, Predicate<Wish> which) {
    var first =
        LongList.FIRST.of(
            which,
            wish -> wish.id().value(),
            page -> page.after().isEmpty() ? newest : wishes.page(permit, page));
    var citizen = permit.citizen();
    return first.isEmpty()
        ? List.of()
        : List.of(
            new LongList<>(
                visitor().words(),
                first,
                page -> opened(citizen, further -> read(further, which, page)),
                wish -> wish.id().value(),
                this::card));
  }

  private List<Wish> read(Permit permit, Predicate<Wish> which, PageRequest page) {
    return page.of(which, wish -> wish.id().value(), more -> wishes.page(permit, more));
  }

  private <T> T opened(CitizenId citizen, Function<Permit, T> work) {
    return access.open(visitor().professional(), citizen, Set.of(Topic.WISHES), work);
  }

  private Card card(Wish wish) {
    return new Card(
        new Quote(SaidWords.plain(visitor().words(), wish.words())),
        new IconLine(WishProgress.icon(wish), WishProgress.sentence(visitor(), wish)));
  }

  private void section(String title, List<? extends Component> content, String whenEmpty) {
    if (content.isEmpty() && whenEmpty.isEmpty()) {
      return;
    }
    add(new H2(say(title)));
    if (content.isEmpty()) {
      add(new Paragraph(say(whenEmpty)));
    }
    var list = new Div();
    list.addClassName("list");
    content.forEach(list::add);
    add(list);
  }
}
