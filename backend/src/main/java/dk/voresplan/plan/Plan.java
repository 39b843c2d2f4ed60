package dk.voresplan.plan;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The one plan: all current contributions, merged by area of life.
 *
 * @param changedAt when it last changed; empty while nobody has contributed
 * @param areas the areas that hold something, in the order of {@link LifeArea}
 * @param waiting what the citizen waits for, the longest wait first
 * @param alike goals of different sources that look alike, for the coordinator to join or leave
 * @param contributions who contributes, by sector
 * @param asOf since when something new waits to be merged into it; empty when it is up to date
 */
@Serdeable
public record Plan(
    Optional<Instant> changedAt,
    List<PlanArea> areas,
    List<Waiting> waiting,
    List<GoalPair> alike,
    List<Contribution> contributions,
    Optional<Instant> asOf) {
  /** A plan that is up to date. */
  public Plan(
      Optional<Instant> changedAt,
      List<PlanArea> areas,
      List<Waiting> waiting,
      List<GoalPair> alike,
      List<Contribution> contributions) {
    this(changedAt, areas, waiting, alike, contributions, Optional.empty());
  }

  /** The plan of someone to whom nobody has contributed. */
  public static final Plan EMPTY =
      new Plan(Optional.empty(), List.of(), List.of(), List.of(), List.of());

  /** Every goal, area by area. */
  public List<Goal> goals() {
    return areas.stream().flatMap(area -> area.goals().stream()).toList();
  }

  /** Whether a goal was agreed on from a wish. */
  public boolean hasGoalsFromWishes() {
    return goals().stream().anyMatch(goal -> goal.wish().isPresent());
  }

  /** Every step, with a goal or without. */
  public List<Step> steps() {
    return areas.stream().flatMap(area -> area.allSteps().stream()).toList();
  }

  /** The goal of this id, also when it was joined to another. */
  public Optional<Goal> goal(String id) {
    return goals().stream()
        .filter(goal -> goal.id().equals(id) || goal.joined().contains(id))
        .findFirst();
  }

  /** Whether nobody has contributed anything to show. */
  public boolean isEmpty() {
    return areas.isEmpty() && waiting.isEmpty();
  }

  /** The plan in which the coordinator's pairs of goals are one goal each. */
  Plan joined(Collection<GoalPair> pairs) {
    var joined = areas.stream().map(area -> area.joined(pairs)).toList();
    return new Plan(
        changedAt,
        joined,
        waiting,
        alike.stream().filter(pair -> !pairs.contains(pair)).toList(),
        contributions);
  }

  /** The plan in which the goals that were agreed on stand last in their areas. */
  Plan withAgreed(List<AgreedGoal> agreed) {
    if (agreed.isEmpty()) {
      return this;
    }
    var all = new EnumMap<LifeArea, PlanArea>(LifeArea.class);
    areas.forEach(area -> all.put(area.area(), area));
    for (var one : agreed) {
      var area = all.getOrDefault(one.area(), new PlanArea(one.area(), List.of(), List.of()));
      all.put(one.area(), area.with(one.goal()));
    }
    return new Plan(changedAt, List.copyOf(all.values()), waiting, alike, contributions);
  }

  /** The plan, which is as it was then, as something new waits to be merged into it. */
  Plan asOf(Optional<Instant> then) {
    return then.isEmpty() ? this : new Plan(changedAt, areas, waiting, alike, contributions, then);
  }

  /** The plan in which these steps are done, whatever their sources say. */
  Plan withDone(Set<String> steps) {
    return steps.isEmpty()
        ? this
        : new Plan(
            changedAt,
            areas.stream().map(area -> area.withDone(steps)).toList(),
            waiting,
            alike,
            contributions);
  }
}
