package dk.voresplan.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes what a relative sees of a plan, without what is hidden from them, and without a trace of
 * it. It leaves out the people, who are another topic. They may be relatives whom this one is not
 * to know of. It also leaves out all that counts or dates the whole plan.
 *
 * @param keptBack ids of goals, loose steps and waits
 * @param names what the relative is called, as the holder of steps of their own
 */
record PlanForRelative(Set<String> keptBack, Set<String> names) {
  Plan of(Plan plan) {
    var areas =
        plan.areas().stream()
            .map(this::of)
            .filter(area -> !area.goals().isEmpty() || !area.steps().isEmpty())
            .toList();
    return new Plan(
        Optional.empty(),
        areas,
        plan.waiting().stream().filter(it -> !keptBack.contains(it.id())).map(this::of).toList(),
        List.of(),
        List.of());
  }

  private PlanArea of(PlanArea area) {
    return new PlanArea(
        area.area(),
        area.goals().stream()
            .filter(goal -> goal.ids().stream().noneMatch(keptBack::contains))
            .map(this::of)
            .toList(),
        steps(area.steps()));
  }

  private Goal of(Goal goal) {
    return new Goal(
        goal.id(),
        goal.title(),
        goal.description(),
        goal.citizensOwn(),
        Optional.empty(),
        goal.since(),
        goal.followUpOn(),
        steps(goal.steps()),
        goal.lines(),
        List.of(),
        Optional.empty());
  }

  private List<Step> steps(List<Step> steps) {
    return steps.stream()
        .filter(step -> !keptBack.contains(step.id()))
        .map(step -> step.heldBy(names))
        .collect(Collectors.toUnmodifiableList());
  }

  private Waiting of(Waiting waiting) {
    return new Waiting(
        waiting.id(),
        waiting.title(),
        Optional.empty(),
        waiting.since(),
        waiting.expectedBy(),
        waiting.meanwhile(),
        Optional.empty(),
        waiting.area(),
        waiting.source());
  }
}
