package dk.voresplan.contribution;

import dk.voresplan.plan.Contribution;
import dk.voresplan.plan.Goal;
import dk.voresplan.plan.LifeArea;
import dk.voresplan.plan.Plan;
import dk.voresplan.plan.PlanArea;
import dk.voresplan.plan.Source;
import dk.voresplan.plan.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes one plan of what every source says. It depends on nothing but what is said: not on the
 * order in which it arrived, nor on how it was split.
 *
 * <ol>
 *   <li>What is no longer current (ended, cancelled, entered in error, withdrawn) is left out.
 *   <li>A line comes from the unit that its care plan names as author, when the source's directory
 *       knows the unit; else from the organisation that the source speaks for.
 *   <li>A goal is in the area of life that it says, else its care plan's, else the one that its
 *       source's sector is mostly about.
 *   <li>A step belongs to the goal it names; else to its care plan's goal, when that has only one;
 *       else to no goal, but to an area of life, found as for a goal. It leaves with its goal.
 *   <li>A care plan with neither goals nor steps is itself a step.
 *   <li>Goals of the same words (without case, punctuation and white space) in the same area are
 *       one goal, from all the sources that say it.
 *   <li>Something without words gets a sentence with its organisation's name.
 * </ol>
 */
final class PlanMerge {
  private PlanMerge() {}

  static Plan of(List<SourceView> views) {
    var lines = views.stream().map(PlanLines::of).toList();
    return new Plan(changedAt(views), areas(lines), contributions(views, lines));
  }

  private static Optional<Instant> changedAt(List<SourceView> views) {
    return views.stream()
        .flatMap(view -> view.about().values().stream())
        .map(ContributedResource::updatedAt)
        .max(Comparator.naturalOrder());
  }

  private static List<PlanArea> areas(List<PlanLines> lines) {
    var goals = new LinkedHashMap<List<Object>, Goal>();
    var steps = new TreeMap<LifeArea, List<Step>>();
    for (var source : lines) {
      for (var line : source.goals()) {
        goals.merge(
            List.of(line.area(), Fallbacks.folded(line.goal().title())),
            line.goal(),
            PlanMerge::together);
      }
      for (var line : source.steps()) {
        steps.computeIfAbsent(line.area(), _ -> new ArrayList<>()).add(line.step());
      }
    }
    var byArea =
        goals.entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    entry -> (LifeArea) entry.getKey().getFirst(),
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return Stream.of(LifeArea.values())
        .map(area ->
            new PlanArea(
                area,
                byArea.getOrDefault(area, List.of()),
                List.copyOf(steps.getOrDefault(area, List.of()))))
        .filter(area -> !area.goals().isEmpty() || !area.steps().isEmpty())
        .toList();
  }

  private static Goal together(Goal one, Goal other) {
    return new Goal(
        one.id(),
        one.title(),
        one.description().or(other::description),
        one.citizensOwn() || other.citizensOwn(),
        one.holder().or(other::holder),
        Stream.of(one.followUpOn(), other.followUpOn())
            .flatMap(Optional::stream)
            .min(Comparator.naturalOrder()),
        Stream.concat(one.steps().stream(), other.steps().stream()).distinct().toList(),
        Stream.concat(one.sources().stream(), other.sources().stream()).distinct().toList());
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
