package dk.voresplan.portal.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.plan.Goal;
import dk.voresplan.plan.LifeArea;
import dk.voresplan.portal.shell.Chip;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.Visitor;
import java.util.Map;

/** A goal in short: its area, its title, how far it has come and what is next. */
final class GoalCard extends Anchor {
  GoalCard(Visitor visitor, LifeArea area, Goal goal) {
    super("plan");
    var words = visitor.words();
    addClassNames("card", "card--link");
    var title = new Span(goal.title());
    title.addClassName("card__title");
    add(new Chip(Icon.TARGET, words.say("area." + area), "pine"), title);
    if (!goal.steps().isEmpty()) {
      Map<String, Object> steps = Map.of("done", goal.stepsDone(), "all", goal.steps().size());
      add(
          new IconLine(
              Icon.CIRCLE_CHECK_BIG,
              goal.nextStep()
                  .map(next ->
                      words.say(
                          "goal.stepsAndNext",
                          Map.of(
                              "done",
                              goal.stepsDone(),
                              "all",
                              goal.steps().size(),
                              "next",
                              next.title())))
                  .orElseGet(() -> words.say("goal.steps", steps))));
    }
  }
}
