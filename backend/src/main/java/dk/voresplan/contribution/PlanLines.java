package dk.voresplan.contribution;

import dk.voresplan.plan.Goal;
import dk.voresplan.plan.LifeArea;
import dk.voresplan.plan.Line;
import dk.voresplan.plan.Source;
import dk.voresplan.plan.Step;
import dk.voresplan.plan.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The goals and steps of one source, as lines of the plan: the rules are {@link PlanMerge}'s. */
final class PlanLines {
  private final SourceView view;
  private final Map<String, Contributed.CarePlan> plans;
  private final Map<String, Contributed.CarePlan> currentPlans;
  private final Map<String, Contributed.Goal> goals;
  private final Map<String, List<String>> currentGoalsOf = new HashMap<>();
  private final Map<String, Optional<LifeArea>> onlyAreaOf = new HashMap<>();
  private final Set<String> askedFor;
  private final Map<String, Long> relativesByName;
  private final Map<String, String> planOfGoal = new LinkedHashMap<>();
  private final Map<String, List<Step>> stepsOfGoal = new HashMap<>();
  private final List<StepLine> loose = new ArrayList<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private final Map<Source, Instant> sources = new LinkedHashMap<>();

  /** A goal, where it is shown, and the codes that tell what it is about. */
  record GoalLine(LifeArea area, Goal goal, Set<String> codes) {}

  /** A step without a goal, and where it is shown. */
  record StepLine(LifeArea area, Step step) {}

  private PlanLines(SourceView view) {
    this.view = view;
    this.plans = view.all(Contributed.CarePlan.class);
    this.currentPlans = new LinkedHashMap<>(plans);
    this.currentPlans.values().removeIf(plan -> !plan.current());
    this.goals = view.all(Contributed.Goal.class);
    this.askedFor =
        view.all(Contributed.Appointment.class).values().stream()
            .filter(it -> it.current() && !it.cancelled() && it.start().isPresent())
            .flatMap(appointment -> appointment.requests().stream())
            .collect(Collectors.toSet());
    this.relativesByName =
        view.all(Contributed.Relative.class).values().stream()
            .flatMap(relative -> relative.name().stream())
            .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
  }

  static PlanLines of(SourceView view) {
    var lines = new PlanLines(view);
    lines.placeGoals();
    lines.placeSteps();
    return lines;
  }

  List<GoalLine> goals() {
    var uses = usesOfCodes();
    return planOfGoal.keySet().stream()
        .map(reference ->
            new GoalLine(areaOfGoal(reference), goal(reference), tellingCodes(reference, uses)))
        .toList();
  }

  List<StepLine> steps() {
    return loose;
  }

  List<Waiting> waiting() {
    return waiting;
  }

  /** Whom the lines come from, and when each last said something. */
  Map<Source, Instant> sources() {
    return sources;
  }

  private void placeGoals() {
    currentPlans.forEach((plan, content) ->
        content.goals().stream()
            .filter(this::isCurrentGoal)
            .forEach(goal -> planOfGoal.putIfAbsent(goal, plan)));
    goals.keySet().stream()
        .filter(this::isCurrentGoal)
        .forEach(goal -> planOfGoal.putIfAbsent(goal, ""));
    planOfGoal.forEach((goal, plan) -> {
      said(sourceOf(plan), goal);
      if (!plan.isEmpty()) {
        said(sourceOf(plan), plan);
      }
    });
  }

  private void placeSteps() {
    var placed = new LinkedHashMap<String, Contributed.Step>();
    var planOfStep = new HashMap<String, String>();
    var stepsOfPlans = new HashSet<String>();
    plans.forEach((plan, content) -> {
      for (int i = 0; i < content.activities().size(); i++) {
        var activity = content.activities().get(i);
        var reference =
            activity.elsewhere().flatMap(NamedParty::reference).orElse(plan + "#activity" + i);
        stepsOfPlans.add(reference);
        activity
            .step()
            .or(() -> activity.elsewhere().flatMap(it -> view.find(it, Contributed.Step.class)))
            .or(() -> activity.elsewhere().flatMap(NamedParty::display).map(PlanLines::saidOnly))
            .ifPresent(step -> placed.putIfAbsent(reference, step));
        if (content.current()) {
          planOfStep.putIfAbsent(reference, plan);
        }
      }
    });
    view.all(Contributed.Step.class)
        .forEach((reference, step) -> {
          placed.putIfAbsent(reference, step);
          step.plans().stream()
              .filter(currentPlans::containsKey)
              .findFirst()
              .ifPresent(plan -> planOfStep.putIfAbsent(reference, plan));
        });
    placed.forEach((reference, step) -> {
      var plan = Optional.ofNullable(planOfStep.get(reference));
      if (step.current()
          && (plan.isPresent() || !belongsToAnEndedPlan(reference, step, stepsOfPlans))) {
        place(reference, step, plan.orElse(""));
      }
    });
    var plansWithSteps = Set.copyOf(planOfStep.values());
    currentPlans.forEach((reference, plan) -> {
      if (plan.goals().isEmpty()
          && !plansWithSteps.contains(reference)
          && plan.title().isPresent()) {
        place(reference, saidOnly(plan.title().get()), reference);
      }
    });
  }

  private void place(String reference, Contributed.Step step, String plan) {
    var named = step.goals().stream().filter(goals::containsKey).toList();
    var goal =
        named.isEmpty() ? onlyGoalOf(plan) : named.stream().filter(this::isCurrentGoal).findFirst();
    if (goal.isEmpty() && !named.isEmpty()) {
      return;
    }
    var source = sourceOf(plan);
    said(source, view.about().containsKey(reference) ? reference : plan);
    if (step.referral().isPresent() && !step.done()) {
      await(reference, step, step.referral().get(), plan);
      return;
    }
    var line = step(reference, step, source);
    goal.ifPresentOrElse(
        it -> stepsOfGoal.computeIfAbsent(it, _ -> new ArrayList<>()).add(line),
        () -> loose.add(new StepLine(areaOfStep(step, plan), line)));
  }

  /** Nobody waits for what has got its appointment: that is in the calendar. */
  private void await(
      String reference, Contributed.Step step, Contributed.Referral referral, String plan) {
    if (askedFor.contains(reference)) {
      return;
    }
    var source = sourceOf(plan);
    waiting.add(
        new Waiting(
            StableIds.of(view, reference),
            title(step, source),
            step.holder().flatMap(view::name),
            referral.since(),
            step.until(),
            referral.meanwhile(),
            step.holder().flatMap(view::phone),
            areaOfStep(step, plan),
            source));
  }

  private static String title(Contributed.Step step, Source source) {
    return step.title()
        .orElseGet(() -> Fallbacks.sentence("plan.step.untitled", source.organisation()));
  }

  private Step step(String reference, Contributed.Step step, Source source) {
    return new Step(
        StableIds.of(view, reference),
        title(step, source),
        step.done(),
        step.holder().map(holder -> view.name(holder).orElse(source.organisation())),
        step.holder().filter(this::isTheOnlyRelativeOfThatName).isPresent(),
        step.since(),
        step.until(),
        source);
  }

  private boolean isTheOnlyRelativeOfThatName(NamedParty holder) {
    return view.find(holder, Contributed.Relative.class)
        .flatMap(Contributed.Relative::name)
        .filter(name -> relativesByName.getOrDefault(name, 0L) == 1)
        .isPresent();
  }

  private Goal goal(String reference) {
    var goal = Objects.requireNonNull(goals.get(reference));
    var plan = planOfGoal.getOrDefault(reference, "");
    var source = sourceOf(plan);
    return new Goal(
        StableIds.of(view, reference),
        goal.title()
            .orElseGet(() -> Fallbacks.sentence("plan.goal.untitled", source.organisation())),
        goal.description(),
        goal.citizensOwn(),
        holder(plan),
        goal.since(),
        goal.followUpOn(),
        stepsOfGoal.getOrDefault(reference, List.of()),
        List.of(new Line(StableIds.of(view, reference), source)),
        List.of(),
        Optional.empty());
  }

  /** How many current goals of the source have each code, by area of life. */
  private Map<LifeArea, Map<String, Integer>> usesOfCodes() {
    var uses = new EnumMap<LifeArea, Map<String, Integer>>(LifeArea.class);
    for (var reference : planOfGoal.keySet()) {
      var inArea = uses.computeIfAbsent(areaOfGoal(reference), _ -> new HashMap<>());
      codes(reference).forEach(code -> inArea.merge(code, 1, Integer::sum));
    }
    return uses;
  }

  /** The codes that no other current goal of the source in the same area has. */
  private Set<String> tellingCodes(String reference, Map<LifeArea, Map<String, Integer>> uses) {
    var inArea = uses.getOrDefault(areaOfGoal(reference), Map.of());
    return codes(reference).stream()
        .filter(code -> inArea.getOrDefault(code, 0) == 1)
        .collect(Collectors.toSet());
  }

  private Set<String> codes(String reference) {
    return Set.copyOf(Objects.requireNonNull(goals.get(reference)).codes());
  }

  private Optional<String> holder(String plan) {
    return authors(plan)
        .filter(author -> author.isA("PractitionerRole") || author.isA("Practitioner"))
        .flatMap(author -> view.name(author).stream())
        .findFirst();
  }

  private Source sourceOf(String plan) {
    return authors(plan)
        .flatMap(author -> view.source(author).stream())
        .findFirst()
        .orElseGet(view.source()::asSource);
  }

  private Stream<NamedParty> authors(String plan) {
    return Optional.ofNullable(plans.get(plan)).stream().flatMap(it -> it.authors().stream());
  }

  private LifeArea areaOfGoal(String reference) {
    var plan = planOfGoal.getOrDefault(reference, "");
    return Objects.requireNonNull(goals.get(reference))
        .area()
        .or(() -> Optional.ofNullable(plans.get(plan)).flatMap(Contributed.CarePlan::area))
        .orElseGet(() -> Fallbacks.area(sourceOf(plan).sector()));
  }

  private LifeArea areaOfStep(Contributed.Step step, String plan) {
    return step.area()
        .or(() -> Optional.ofNullable(plans.get(plan)).flatMap(Contributed.CarePlan::area))
        .or(() -> onlyAreaOf(plan))
        .orElseGet(() -> Fallbacks.area(sourceOf(plan).sector()));
  }

  private Optional<LifeArea> onlyAreaOf(String plan) {
    return onlyAreaOf.computeIfAbsent(
        plan,
        _ -> {
          var areas =
              currentGoalsOf(plan).stream().map(this::areaOfGoal).collect(Collectors.toSet());
          return areas.size() == 1 ? areas.stream().findFirst() : Optional.empty();
        });
  }

  private Optional<String> onlyGoalOf(String plan) {
    var current = currentGoalsOf(plan);
    return current.size() == 1 ? Optional.of(current.getFirst()) : Optional.empty();
  }

  private List<String> currentGoalsOf(String plan) {
    return currentGoalsOf.computeIfAbsent(
        plan,
        _ ->
            Optional.ofNullable(plans.get(plan)).stream()
                .flatMap(it -> it.goals().stream())
                .filter(this::isCurrentGoal)
                .distinct()
                .toList());
  }

  private boolean isCurrentGoal(String reference) {
    var goal = goals.get(reference);
    return goal != null && goal.current();
  }

  private boolean belongsToAnEndedPlan(
      String reference, Contributed.Step step, Set<String> stepsOfPlans) {
    return stepsOfPlans.contains(reference) || step.plans().stream().anyMatch(plans::containsKey);
  }

  private static Contributed.Step saidOnly(String title) {
    return new Contributed.Step(
        Optional.of(title),
        true,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  private void said(Source source, String reference) {
    var resource = view.about().get(reference);
    if (resource != null) {
      sources.merge(source, resource.updatedAt(), (one, other) -> one.isAfter(other) ? one : other);
    }
  }
}
