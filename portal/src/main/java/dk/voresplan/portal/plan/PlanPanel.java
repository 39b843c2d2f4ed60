package dk.voresplan.portal.plan;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dk.voresplan.access.Actor;
import dk.voresplan.correction.Correction;
import dk.voresplan.plan.Goal;
import dk.voresplan.plan.Plan;
import dk.voresplan.plan.PlanArea;
import dk.voresplan.plan.Source;
import dk.voresplan.plan.Step;
import dk.voresplan.portal.correction.CorrectableLine;
import dk.voresplan.portal.correction.CorrectionNote;
import dk.voresplan.portal.correction.CorrectionWays;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.Chip;
import dk.voresplan.portal.shell.Explained;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.Onward;
import dk.voresplan.portal.shell.Quote;
import dk.voresplan.portal.shell.SectorChip;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.portal.wish.SaidWords;
import dk.voresplan.wish.WishWords;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The goals and steps of a plan, area by area of life; each line says who it comes from. */
public final class PlanPanel extends Div {
  private final transient Visitor visitor;
  private final transient List<Correction> corrections;
  private final transient Map<UUID, WishWords> quotes;

  /**
   * The whole plan, as the visitor's language says it.
   *
   * @param corrections what the citizen said is not right, the newest first
   * @param quotes the words of the wishes that became goals, as far as the visitor may read them
   */
  public PlanPanel(
      Visitor visitor, Plan plan, List<Correction> corrections, Map<UUID, WishWords> quotes) {
    this.visitor = visitor;
    this.corrections = corrections;
    this.quotes = quotes;
    addClassName("plan");
    plan.changedAt()
        .ifPresent(changed ->
            add(
                new IconLine(
                    Icon.LAYERS,
                    say(
                        "plan.gathered",
                        Map.of(
                            "places",
                            plan.contributions().size(),
                            "when",
                            visitor.dates().moment(changed))))));
    plan.asOf()
        .ifPresent(then ->
            add(
                new IconLine(
                    Icon.HOURGLASS,
                    say("plan.asOf", Map.of("when", visitor.dates().moment(then))))));
    if (!plan.waiting().isEmpty()) {
      add(new H2(say(isCitizen() ? "waiting.title" : "waiting.titleOf")));
      plan.waiting()
          .forEach(waiting -> {
            var card = new WaitingCard(visitor, waiting);
            var line = new CorrectableLine(waiting.id(), waiting.title());
            card.add(note(line), ways(List.of(line)));
            add(card);
          });
    }
    plan.areas().forEach(this::addArea);
  }

  private boolean isCitizen() {
    return visitor.actor() instanceof Actor.Person;
  }

  private CorrectionNote note(CorrectableLine line) {
    return new CorrectionNote(visitor, line, corrections);
  }

  private CorrectionWays ways(List<CorrectableLine> lines) {
    return new CorrectionWays(visitor, lines, corrections);
  }

  private static CorrectableLine line(Step step) {
    return new CorrectableLine(step.id(), step.title());
  }

  private void addArea(PlanArea area) {
    add(new H2(say("area." + area.area())));
    area.goals().stream().filter(Goal::citizensOwn).forEach(goal -> add(card(goal)));
    area.goals().stream().filter(goal -> !goal.citizensOwn()).forEach(goal -> add(card(goal)));
    if (!area.steps().isEmpty()) {
      var lines = area.steps().stream().map(PlanPanel::line).toList();
      add(new Card(steps(area.steps()), ways(lines)));
    }
  }

  private Card card(Goal goal) {
    var title = new H3(goal.title());
    var chips = new Div();
    chips.addClassName("card__chips");
    goal.sources().stream()
        .map(Source::sector)
        .distinct()
        .forEach(sector -> chips.add(new SectorChip(visitor.words(), sector)));
    var head = new Div(title, chips);
    head.addClassName("card__head");
    var card = new Card(head);
    if (goal.citizensOwn()) {
      card.add(
          new Chip(Icon.QUOTE, say(isCitizen() ? "goal.ownWords" : "goal.citizensWords"), "sun"));
    }
    goal.wish()
        .ifPresent(_ ->
            card.add(
                new Chip(
                    Icon.SPARKLES,
                    say(isCitizen() ? "goal.fromWish" : "goal.fromCitizensWish"),
                    "sun")));
    goal.wish()
        .flatMap(wish -> Optional.ofNullable(quotes.get(wish)))
        .ifPresent(words -> card.add(new Quote(SaidWords.plain(visitor.words(), words))));
    goal.description()
        .ifPresent(
            words -> card.add(text(goal.citizensOwn() ? new Span(words) : explained(words))));
    followed(goal, card);
    var ids = new LinkedHashSet<String>();
    goal.lines().forEach(line -> ids.add(line.id()));
    var line = new CorrectableLine(ids, goal.title());
    card.add(note(line));
    if (!goal.steps().isEmpty()) {
      card.add(steps(goal.steps()));
    }
    if (goal.wish().isEmpty()) {
      card.add(
          ways(
              Stream.concat(Stream.of(line), goal.steps().stream().map(PlanPanel::line)).toList()));
    } else if (isCitizen()) {
      card.add(new Onward("oensker/" + goal.wish().get(), say("goal.seeWish")));
    }
    return card;
  }

  private void followed(Goal goal, Card card) {
    if (goal.holder().isPresent() && goal.followUpOn().isPresent()) {
      card.add(
          new IconLine(
              Icon.USER,
              explained(
                  say(
                      "goal.holderAndFollowUp",
                      Map.of(
                          "holder",
                          goal.holder().get(),
                          "day",
                          visitor.dates().shortDay(goal.followUpOn().get()))))));
    } else if (goal.holder().isPresent()) {
      card.add(new IconLine(Icon.USER, explained(goal.holder().get())));
    } else if (goal.followUpOn().isPresent()) {
      card.add(
          new IconLine(
              Icon.CALENDAR,
              say(
                  "goal.followUp",
                  Map.of("day", visitor.dates().shortDay(goal.followUpOn().get())))));
    }
    if (goal.holder().isEmpty() && !goal.citizensOwn() && goal.steps().isEmpty()) {
      card.add(new IconLine(Icon.USER, say("goal.nobodyYet")));
    }
  }

  private UnorderedList steps(List<Step> steps) {
    var list = new UnorderedList();
    list.addClassName("steps");
    steps.forEach(step -> list.add(item(step)));
    return list;
  }

  private ListItem item(Step step) {
    var words = new Div(explained(step.title()));
    words.addClassName("step__words");
    var detail = detail(step);
    if (!detail.isEmpty()) {
      var small = explained(detail);
      small.addClassName("muted");
      words.add(small);
    }
    words.add(note(line(step)));
    var state = new Span(say(step.done() ? "step.done" : "step.open"));
    state.addClassName("visually-hidden");
    var item =
        new ListItem((step.done() ? Icon.CIRCLE_CHECK_BIG : Icon.CIRCLE).draw(), state, words);
    item.addClassName("step");
    if (step.done()) {
      item.addClassName("step--done");
    }
    return item;
  }

  private String detail(Step step) {
    if (step.done()) {
      return step.holder().orElse("");
    }
    if (step.until().isPresent()) {
      var day = visitor.dates().shortDay(step.until().get());
      return step.holder().isPresent()
          ? say("step.holderUntil", Map.of("holder", step.holder().get(), "day", day))
          : say("step.until", Map.of("day", day));
    }
    if (step.since().isPresent() && step.holder().isPresent()) {
      return say(
          "step.holderFrom",
          Map.of(
              "holder", step.holder().get(), "day", visitor.dates().shortDay(step.since().get())));
    }
    return step.holder().orElseGet(() -> say("step.nobodyYet"));
  }

  private Span explained(String words) {
    return new Explained(visitor.words(), words);
  }

  private static Span text(Span text) {
    text.addClassName("card__text");
    return text;
  }

  private String say(String key) {
    return visitor.words().say(key);
  }

  private String say(String key, Map<String, ?> values) {
    return visitor.words().say(key, values);
  }
}
