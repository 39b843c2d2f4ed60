package dk.voresplan.portal.history;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.Topic;
import dk.voresplan.history.PlanChange;
import dk.voresplan.history.PlanHistory;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.CitizenLayout;
import dk.voresplan.portal.shell.OwnPlan;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.Visitor;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The history of the plan, day by day, the newest first. */
@Prototype
@Route(value = "plan/historie", layout = CitizenLayout.class)
@RolesAllowed(SignedIn.CITIZEN)
final class HistoryView extends Page implements BeforeEnterObserver {
  private static final String BEFORE = "foer";
  private static final String PAGE = "side";
  private static final int LAST_PAGE = 10_000;

  private final transient OwnPlan own;
  private final transient PlanHistory history;
  private final transient Clock clock;

  HistoryView(Visitor visitor, OwnPlan own, PlanHistory history, Clock clock) {
    super(visitor);
    this.own = own;
    this.history = history;
    this.clock = clock;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    headed(say("history.title"));
    var asked = event.getLocation().getQueryParameters();
    int page = asked.getSingleParameter(PAGE).map(HistoryView::number).orElse(0);
    var before =
        asked.getSingleParameter(BEFORE).flatMap(HistoryView::moment).orElseGet(clock::instant);
    own.show(
        Set.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR),
        permit -> show(history.before(permit, before, page), before, page));
  }

  private void show(List<PlanChange> changes, Instant before, int page) {
    if (changes.isEmpty()) {
      add(new Card(new Paragraph(say("history.empty"))));
    }
    changes.stream()
        .collect(
            Collectors.groupingBy(
                change -> LocalDate.ofInstant(change.at(), SpokenDates.ZONE),
                LinkedHashMap::new,
                Collectors.toList()))
        .forEach(this::showDay);
    if (changes.size() == PlanHistory.PAGE) {
      var older =
          new Anchor(
              "plan/historie?%s=%s&%s=%d".formatted(BEFORE, before, PAGE, page + 1),
              say("history.older"));
      older.addClassNames("button", "button--outline");
      add(older);
    }
  }

  private void showDay(LocalDate day, List<PlanChange> changes) {
    var card = new Card();
    changes.forEach(change -> card.add(new ChangeLine(visitor(), change)));
    add(new H2(visitor().dates().heading(day)), card);
  }

  private static int number(String text) {
    return text.matches("\\d{1,5}") ? Math.min(Integer.parseInt(text), LAST_PAGE) : 0;
  }

  private static Optional<Instant> moment(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException notWritten) {
      return Optional.empty();
    }
  }
}
