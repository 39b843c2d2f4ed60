package dk.voresplan.portal.delegation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dk.voresplan.access.Topic;
import dk.voresplan.calendar.Appointment;
import dk.voresplan.delegation.AgeLadder;
import dk.voresplan.delegation.SharedDelegation;
import dk.voresplan.delegation.SharedPlan;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.plan.Goal;
import dk.voresplan.plan.PlanArea;
import dk.voresplan.plan.Step;
import dk.voresplan.plan.Waiting;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.Chip;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.LongList;
import dk.voresplan.portal.shell.Quote;
import dk.voresplan.portal.shell.Sentence;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.portal.team.TeamPanel;
import dk.voresplan.text.FirstName;
import dk.voresplan.wish.SharedWish;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Shows a citizen's plan as one relative sees it. First it shows what one may see and until when,
 * then that and no more. It is the same for the relative and for the citizen who looks at what they
 * see.
 */
final class SharedPlanPanel extends Div {
  private final transient Visitor visitor;
  private final transient SharedPlan plan;
  private final transient Function<PageRequest, SharedPlan> further;
  private final transient Optional<Consumer<Step>> done;
  private final String name;

  /**
   * The plan.
   *
   * @param further reads a further page of the wishes
   * @param done what a tap on a step of the relative's own does; nothing when one only looks
   */
  SharedPlanPanel(
      Visitor visitor,
      SharedPlan plan,
      Function<PageRequest, SharedPlan> further,
      Optional<Consumer<Step>> done) {
    this.visitor = visitor;
    this.plan = plan;
    this.further = further;
    this.done = done;
    this.name = FirstName.of(plan.citizenName());
    addClassNames("list", "shared");
    plan.delegations().forEach(this::addAccess);
    plan.plan()
        .ifPresent(it -> {
          it.areas().forEach(this::addArea);
          if (!it.waiting().isEmpty()) {
            add(new H2(say("shared.waiting")));
            it.waiting().forEach(this::addWaiting);
          }
          if (it.areas().isEmpty() && it.waiting().isEmpty()) {
            add(new H2(say("delegation.topic.GOALS")), empty("shared.noGoals"));
          }
        });
    plan.wishes().ifPresent(this::addWishes);
    plan.calendar().ifPresent(it -> addAppointments(it.from(visitor.dates().now())));
    plan.team()
        .ifPresent(team -> {
          add(new H2(say("delegation.topic.CONTACTS")));
          add(
              team.contacts().isEmpty()
                  ? empty("shared.noContacts")
                  : new TeamPanel(visitor, team, List.of(), false));
        });
  }

  private void addAccess(SharedDelegation delegation) {
    var words = new Div();
    if (delegation.opened().shown().isEmpty()) {
      words.add(new Sentence(visitor.words(), "shared.seesNothing", Map.of("name", name)));
    } else {
      words.add(
          new Sentence(
              visitor.words(),
              "shared.sees",
              Map.of("topics", DelegationWords.topics(visitor, delegation.opened()))));
    }
    DelegationWords.writing(visitor, delegation.opened(), plan.citizenName())
        .forEach(sentence -> words.add(new Span(" " + sentence)));
    delegation
        .lastDay()
        .ifPresent(day ->
            words.add(
                new Span(" "),
                new Sentence(
                    visitor.words(), "shared.until", Map.of("day", visitor.dates().date(day)))));
    words.add(
        new Span(
            " "
                + say(
                    "shared.because." + delegation.basis(),
                    Map.of("name", name, "organisation", delegation.organisation().orElse("")))));
    add(new Card(Icon.KEY_ROUND.draw(), words).dressed("sun"));
    AgeLadder.told(delegation.basis(), delegation.until(), visitor.dates().today())
        .ifPresent(near ->
            add(
                new Card(
                        Icon.CALENDAR_CLOCK.draw(),
                        new Sentence(
                            visitor.words(),
                            "shared.fifteen." + near,
                            Map.of(
                                "name",
                                name,
                                "day",
                                visitor
                                    .dates()
                                    .date(delegation.lastDay().orElseThrow().plusDays(1)))))
                    .dressed("sky")));
  }

  private void addArea(PlanArea area) {
    add(new H2(say("area." + area.area())));
    area.goals().forEach(goal -> add(card(goal)));
    if (!area.steps().isEmpty()) {
      add(new Card(steps(area.steps())));
    }
  }

  private Card card(Goal goal) {
    var card = new Card(new H3(goal.title()));
    if (goal.citizensOwn()) {
      card.add(new Chip(Icon.QUOTE, say("shared.ownWords", Map.of("name", name)), "sun"));
    }
    goal.description()
        .ifPresent(words -> {
          var text = new Span(words);
          text.addClassName("card__text");
          card.add(text);
        });
    if (!goal.steps().isEmpty()) {
      card.add(
          new IconLine(
              Icon.CIRCLE_CHECK_BIG,
              say("goal.steps", Map.of("done", goal.stepsDone(), "all", goal.steps().size()))),
          steps(goal.steps()));
    }
    return card;
  }

  private UnorderedList steps(List<Step> steps) {
    var list = new UnorderedList();
    list.addClassName("steps");
    steps.forEach(step -> list.add(item(step)));
    return list;
  }

  private ListItem item(Step step) {
    boolean theirs = step.holder().isPresent();
    var words =
        new Div(
            new Span(
                theirs && !step.done()
                    ? say("shared.youHelpWith", Map.of("step", step.title()))
                    : step.title()));
    words.addClassName("step__words");
    step.until()
        .filter(_ -> !step.done())
        .ifPresent(day -> {
          var small = new Span(say("step.until", Map.of("day", visitor.dates().shortDay(day))));
          small.addClassName("muted");
          words.add(small);
        });
    if (theirs && !step.done() && done.isPresent() && plan.writes(Topic.GOALS)) {
      var tick = new NativeButton(say("shared.stepIsDone"), click -> done.get().accept(step));
      tick.addClassNames("button", "button--outline");
      words.add(tick);
    }
    var state = new Span(say(step.done() ? "step.done" : "step.open"));
    state.addClassName("visually-hidden");
    var icon = step.done() ? Icon.CIRCLE_CHECK_BIG : theirs ? Icon.FOOTPRINTS : Icon.CIRCLE;
    var item = new ListItem(icon.draw(), state, words);
    item.addClassName("step");
    if (step.done()) {
      item.addClassName("step--done");
    }
    return item;
  }

  private void addWaiting(Waiting waiting) {
    var card = new Card(new H3(waiting.title()));
    waiting
        .expectedBy()
        .ifPresent(day ->
            card.add(
                new IconLine(
                    Icon.HOURGLASS,
                    say("step.until", Map.of("day", visitor.dates().shortDay(day))))));
    add(card);
  }

  private void addWishes(List<SharedWish> wishes) {
    add(new H2(say("delegation.topic.WISHES")));
    if (wishes.isEmpty()) {
      add(empty("shared.noWishes"));
    }
    add(
        new LongList<>(
            visitor.words(),
            wishes,
            page -> further.apply(page).wishes().orElse(List.of()),
            SharedWish::id,
            this::card));
  }

  private Card card(SharedWish wish) {
    var card =
        new Card(
            new Quote(
                wish.text().orElseGet(() -> say("shared.saidWithVoice", Map.of("name", name)))));
    if (wish.onBehalf()) {
      card.add(new IconLine(Icon.PEN_LINE, say("shared.youWroteIt", Map.of("name", name))));
    }
    return card;
  }

  private void addAppointments(List<Appointment> appointments) {
    add(new H2(say("delegation.topic.CALENDAR")));
    if (appointments.isEmpty()) {
      add(empty("shared.noAppointments"));
    }
    appointments.forEach(appointment -> {
      var card =
          new Card(
              new H3(appointment.title()),
              new IconLine(Icon.CALENDAR, visitor.dates().moment(appointment.start())));
      if (appointment.cancelled()) {
        card.add(new Chip(Icon.CALENDAR_X, say("shared.calledOff"), "rose"));
      }
      appointment.place().ifPresent(place -> card.add(new IconLine(Icon.MAP_PIN, place)));
      add(card);
    });
  }

  private Card empty(String key) {
    return new Card(new Paragraph(say(key, Map.of("name", name))));
  }

  private String say(String key) {
    return visitor.words().say(key);
  }

  private String say(String key, Map<String, ?> values) {
    return visitor.words().say(key, values);
  }
}
