package dk.voresplan.contribution;

import dk.voresplan.plan.Contribution;
import dk.voresplan.plan.LifeArea;
import dk.voresplan.plan.Plan;
import dk.voresplan.plan.PlanArea;
import dk.voresplan.plan.Source;
import dk.voresplan.plan.Step;
import dk.voresplan.plan.Waiting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes one plan of what every source says. The plan depends on nothing else. The order of arrival
 * does not matter, nor how the contributions were split.
 *
 * <ol>
 *   <li>What is no longer current (ended, cancelled, entered in error, withdrawn) is left out.
 *   <li>A line comes from the unit that its care plan names as author, if the source's directory
 *       knows it. Otherwise the line comes from the organisation that the source speaks for.
 *   <li>A goal is in the area of life that it states, or else in its care plan's. Without either,
 *       it is in the area that its source's sector is mostly about.
 *   <li>A step belongs to the goal it names. Otherwise it belongs to its care plan's goal, if there
 *       is only one. Otherwise it belongs to no goal, but to an area of life, found as for a goal.
 *       A step leaves the plan with its goal.
 *   <li>A care plan with neither goals nor steps is itself a step.
 *   <li>Goals of the same words in the same area are one goal, from all the sources ({@link
 *       GoalMerge}). Case, punctuation and white space do not count. Goals of two sources with the
 *       same code are also one goal. This holds only if neither source has another goal of that
 *       code in the area. The citizen's own words and a professional's goal stay two.
 *   <li>Goals of different sources that only look alike stay two. They become a pair for the
 *       coordinator to decide on: {@link LookingAlike}.
 *   <li>Help that was asked for is waited for until it is done, or an appointment was made for it.
 *   <li>Something without words gets a sentence with its organisation's name.
 * </ol>
 */
final class PlanMerge {
  private PlanMerge() {}

  static Plan of(List<SourceView> views) {
    var lines = views.stream().map(PlanLines::of).toList();
    var areas = areas(lines);
    return new Plan(
        changedAt(views),
        areas,
        waiting(lines),
        areas.stream().flatMap(area -> LookingAlike.pairs(area.goals()).stream()).toList(),
        contributions(views, lines));
  }

  private static Optional<Instant> changedAt(List<SourceView> views) {
    return views.stream()
        .flatMap(view -> view.about().values().stream())
        .map(ContributedResource::updatedAt)
        .max(Comparator.naturalOrder());
  }

  private static List<PlanArea> areas(List<PlanLines> lines) {
    var goals = new GoalMerge();
    var steps = new TreeMap<LifeArea, List<Step>>();
    for (var source : lines) {
      source.goals().forEach(goals::add);
      for (var line : source.steps()) {
        steps.computeIfAbsent(line.area(), _ -> new ArrayList<>()).add(line.step());
      }
    }
    return Stream.of(LifeArea.values())
        .map(area ->
            new PlanArea(area, goals.in(area), List.copyOf(steps.getOrDefault(area, List.of()))))
        .filter(area -> !area.goals().isEmpty() || !area.steps().isEmpty())
        .toList();
  }

  private static List<Waiting> waiting(List<PlanLines> lines) {
    return lines.stream()
        .flatMap(source -> source.waiting().stream())
        .sorted(
            Comparator.comparing((Waiting it) -> it.since().orElse(LocalDate.MAX))
                .thenComparing(Waiting::id))
        .toList();
  }

  /**
   * One for each organisation and sector, under the unit's name where the sector is not its own.
   */
  private static List<Contribution> contributions(List<SourceView> views, List<PlanLines> lines) {
    var latest = new LinkedHashMap<Source, Instant>();
    for (int i = 0; i < views.size(); i++) {
      var own = views.get(i).source().asSource();
      var seen = new HashSet<Source>();
      for (var line : lines.get(i).sources().entrySet()) {
        var source = line.getKey().sector() == own.sector() ? own : line.getKey();
        seen.add(source);
        latest.merge(source, line.getValue(), PlanMerge::later);
      }
      if (seen.isEmpty()) {
        views.get(i).about().values().stream()
            .filter(resource -> resource.content().isPresent())
            .map(ContributedResource::updatedAt)
            .forEach(at -> latest.merge(own, at, PlanMerge::later));
      }
    }
    return latest.entrySet().stream()
        .map(entry -> new Contribution(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparing((Contribution it) -> it.source().sector())
                .thenComparing(it -> it.source().organisation()))
        .toList();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
