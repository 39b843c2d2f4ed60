package dk.voresplan.fhir;

import dk.voresplan.contribution.Contributed;
import dk.voresplan.contribution.Contributed.Activity;
import dk.voresplan.contribution.NamedParty;
import dk.voresplan.contribution.ResourceKey;
import dk.voresplan.contribution.SourceContent;
import dk.voresplan.contribution.SourceContent.Said;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The steps of one source: resources of their own, and those that are said within a care plan. A
 * step is told of while it is in the plan: it leaves with its goal or its care plan.
 */
final class ExportedSteps {
  private final SourceContent source;
  private final Map<String, Step> steps = new LinkedHashMap<>();
  private final Map<String, List<String>> plansOfSteps = new LinkedHashMap<>();

  /**
   * One step.
   *
   * @param content what is said of it; empty when only its title is
   * @param said the resource that says it
   * @param plans references to the care plans that it belongs to
   */
  record Step(
      Optional<String> title, Optional<Contributed.Step> content, Said said, List<String> plans) {}

  private ExportedSteps(SourceContent source) {
    this.source = source;
  }

  /** The steps that are told of, by the source's references, in a fixed order. */
  static Map<String, Step> of(SourceContent source) {
    var steps = new ExportedSteps(source);
    for (var said : source.about()) {
      if (said.content() instanceof Contributed.CarePlan plan) {
        steps.addActivities(said, plan);
      }
    }
    for (var said : source.about()) {
      if (said.content() instanceof Contributed.Step step) {
        steps.add(said.reference(), new Step(step.title(), Optional.of(step), said, step.plans()));
      }
    }
    steps.steps.replaceAll((reference, step) -> steps.withPlans(reference, step));
    steps.steps.values().removeIf(step -> !steps.isInThePlan(step));
    return steps.steps;
  }

  /** References to the steps of a care plan, in its order. */
  static List<String> references(String plan, List<Activity> activities) {
    var references = new ArrayList<String>();
    for (int i = 0; i < activities.size(); i++) {
      references.add(
          activities
              .get(i)
              .elsewhere()
              .flatMap(NamedParty::reference)
              .orElse(plan + "#activity" + i));
    }
    return references;
  }

  private void addActivities(Said said, Contributed.CarePlan plan) {
    var references = references(said.reference(), plan.activities());
    for (int i = 0; i < references.size(); i++) {
      var reference = references.get(i);
      plansOfSteps.computeIfAbsent(reference, _ -> new ArrayList<>()).add(said.reference());
      var activity = plan.activities().get(i);
      var elsewhere = activity.elsewhere().flatMap(NamedParty::reference).flatMap(source::find);
      if (activity.step().isPresent()) {
        var step = activity.step().get();
        add(reference, new Step(step.title(), activity.step(), said, step.plans()));
      } else if (elsewhere.isEmpty()) {
        activity
            .elsewhere()
            .flatMap(NamedParty::display)
            .ifPresent(title ->
                add(reference, new Step(Optional.of(title), Optional.empty(), said, List.of())));
      }
    }
  }

  private void add(String reference, Step step) {
    steps.putIfAbsent(reference, step);
  }

  private Step withPlans(String reference, Step step) {
    var plans =
        Stream.concat(
                plansOfSteps.getOrDefault(reference, List.of()).stream(), step.plans().stream())
            .filter(it -> ResourceKey.of(it).type().equals("CarePlan"))
            .distinct()
            .toList();
    return new Step(step.title(), step.content(), step.said(), plans);
  }

  private boolean isInThePlan(Step step) {
    var plans = step.plans().stream().flatMap(it -> all(it, Contributed.CarePlan.class)).toList();
    var goals =
        step.content().stream()
            .flatMap(it -> it.goals().stream())
            .flatMap(it -> all(it, Contributed.Goal.class))
            .toList();
    return step.content().map(Contributed.Step::current).orElse(true)
        && (plans.isEmpty() || plans.stream().anyMatch(Contributed.CarePlan::current))
        && (goals.isEmpty() || goals.stream().anyMatch(Contributed.Goal::current));
  }

  private <T extends Contributed> Stream<T> all(String reference, Class<T> type) {
    return source.find(reference).stream()
        .map(Said::content)
        .filter(type::isInstance)
        .map(type::cast);
  }
}
