package dk.voresplan.portal.plan;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dk.voresplan.plan.Goal;
import dk.voresplan.plan.GoalPair;
import dk.voresplan.plan.Plan;
import dk.voresplan.plan.Step;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.Visitor;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the coordinator is to settle: who has the ball, and which goals are really one. */
public final class Unsettled extends Div {
  private final transient Visitor visitor;

  /**
   * What is open; nothing at all when nothing is.
   *
   * @param join what to do when the coordinator says that two goals are one
   * @param part what to do when they say that a joined goal is not
   */
  public Unsettled(Visitor visitor, Plan plan, Consumer<GoalPair> join, Consumer<String> part) {
    this.visitor = visitor;
    addClassName("list");
    nobodyHolds(plan);
    plan.alike().forEach(pair -> alike(plan, pair, join));
    plan.goals().stream()
        .filter(goal -> !goal.joined().isEmpty())
        .forEach(goal -> joined(goal, part));
    if (getComponentCount() > 0) {
      addComponentAsFirst(new H2(say("unsettled.title")));
    }
  }

  private void nobodyHolds(Plan plan) {
    var open =
        Stream.concat(
                plan.goals().stream()
                    .filter(goal -> goal.holder().isEmpty() && !goal.citizensOwn())
                    .map(Goal::title),
                plan.steps().stream()
                    .filter(step -> step.holder().isEmpty() && !step.done())
                    .map(Step::title))
            .distinct()
            .toList();
    if (open.isEmpty()) {
      return;
    }
    var list = new UnorderedList();
    open.forEach(title -> list.add(new ListItem(title)));
    add(new Card(new Paragraph(say("unsettled.nobody")), list).dressed("sun"));
  }

  private void alike(Plan plan, GoalPair pair, Consumer<GoalPair> join) {
    var one = plan.goal(pair.one());
    var other = plan.goal(pair.other());
    if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
      return;
    }
    var yes = new NativeButton(say("unsettled.join"), click -> join.accept(pair));
    yes.addClassNames("button", "button--outline");
    var list = new UnorderedList(item(one.get()), item(other.get()));
    add(new Card(new Paragraph(say("unsettled.alike")), list, yes));
  }

  private ListItem item(Goal goal) {
    return new ListItem(
        visitor
            .words()
            .say(
                "unsettled.goalOf",
                Map.of(
                    "title",
                    goal.title(),
                    "organisation",
                    goal.sources().getFirst().organisation())));
  }

  private void joined(Goal goal, Consumer<String> part) {
    var no = new NativeButton(say("unsettled.part"), click -> part.accept(goal.joined().getLast()));
    no.addClassNames("button", "button--outline");
    add(
        new Card(
            new Paragraph(visitor.words().say("unsettled.joined", Map.of("title", goal.title()))),
            no));
  }

  private String say(String key) {
    return visitor.words().say(key);
  }
}
