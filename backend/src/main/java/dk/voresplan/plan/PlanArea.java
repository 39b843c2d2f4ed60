package dk.voresplan.plan;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The goals of one area of life, and the steps that belong to no goal.
 *
 * @param steps what is done in this area without a goal of its own
 */
@Serdeable
public record PlanArea(LifeArea area, List<Goal> goals, List<Step> steps) {
  /** Every step of the area, with a goal or without. */
  public List<Step> allSteps() {
    return Stream.concat(goals.stream().flatMap(goal -> goal.steps().stream()), steps.stream())
        .toList();
  }

  PlanArea with(Goal goal) {
    return new PlanArea(area, Stream.concat(goals.stream(), Stream.of(goal)).toList(), steps);
  }

  PlanArea withDone(Set<String> done) {
    return new PlanArea(
        area,
        goals.stream().map(goal -> goal.withSteps(done(goal.steps(), done))).toList(),
        done(steps, done));
  }

  private static List<Step> done(List<Step> steps, Set<String> done) {
    return steps.stream().map(step -> done.contains(step.id()) ? step.asDone() : step).toList();
  }

  PlanArea joined(Collection<GoalPair> pairs) {
    var joined = new ArrayList<>(goals);
    for (var pair : pairs) {
      var one = find(joined, pair.one());
      var other = find(joined, pair.other());
      if (one >= 0 && other >= 0 && one != other) {
        joined.set(one, joined.get(one).joinedWith(joined.get(other)));
        joined.remove(other);
      }
    }
    return new PlanArea(area, List.copyOf(joined), steps);
  }

  private static int find(List<Goal> goals, String id) {
    for (int i = 0; i < goals.size(); i++) {
      if (goals.get(i).id().equals(id) || goals.get(i).joined().contains(id)) {
        return i;
      }
    }
    return -1;
  }
}
