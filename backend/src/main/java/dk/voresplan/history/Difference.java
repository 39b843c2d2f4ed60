package dk.voresplan.history;

import dk.voresplan.calendar.Appointment;
import dk.voresplan.calendar.Calendar;
import dk.voresplan.history.PlanChange.Kind;
import dk.voresplan.plan.Contribution;
import dk.voresplan.plan.Goal;
import dk.voresplan.plan.Line;
import dk.voresplan.plan.Plan;
import dk.voresplan.plan.Source;
import dk.voresplan.plan.Step;
import dk.voresplan.plan.Waiting;
import dk.voresplan.team.Contact;
import dk.voresplan.team.Team;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells two versions of a plan, its team and its calendar apart, in things that a person would say.
 * Everything that an organisation brings when it is new is one thing: that it has joined.
 */
final class Difference {
  private final Instant now;
  private final List<PlanChange> changes = new ArrayList<>();
  private final Set<Source> sourcesBefore = new HashSet<>();
  private boolean someoneJoined;

  private Difference(Instant now) {
    this.now = now;
  }

  static List<PlanChange> between(WholePlan before, WholePlan after, Instant now) {
    var difference = new Difference(now);
    difference.sourcesOf(before);
    difference.joined(before.plan(), after.plan());
    difference.goals(before.plan(), after.plan());
    difference.steps(before.plan(), after.plan());
    difference.waiting(before.plan(), after.plan());
    difference.calendar(before.calendar(), after.calendar());
    difference.team(before.team(), after.team());
    return difference.changes;
  }

  private void sourcesOf(WholePlan before) {
    before.plan().goals().forEach(goal -> sourcesBefore.addAll(goal.sources()));
    before.plan().steps().forEach(step -> sourcesBefore.add(step.source()));
    before.plan().waiting().forEach(waiting -> sourcesBefore.add(waiting.source()));
    before.calendar().appointments().forEach(it -> sourcesBefore.add(it.source()));
    before.team().contacts().forEach(contact -> sourcesBefore.add(contact.source()));
  }

  private void joined(Plan before, Plan after) {
    var known =
        before.contributions().stream().map(Contribution::source).collect(Collectors.toSet());
    for (var contribution : after.contributions()) {
      var source = contribution.source();
      if (!known.contains(source)) {
        someoneJoined = true;
        add(Kind.SOURCE_JOINED, source.organisation(), source.organisation(), source);
      }
    }
  }

  private void goals(Plan before, Plan after) {
    var linesBefore = lines(before);
    var linesAfter = lines(after);
    for (var goal : after.goals()) {
      if (goal.lines().stream().map(Line::id).noneMatch(linesBefore::contains)) {
        addNew(Kind.GOAL_ADDED, goal.id(), goal.title(), goal.sources().getFirst());
      }
    }
    for (var goal : before.goals()) {
      if (goal.lines().stream().map(Line::id).noneMatch(linesAfter::contains)) {
        add(Kind.GOAL_LEFT, goal.id(), goal.title(), goal.sources().getFirst());
      }
    }
    var goalsBefore = byId(before.goals(), Goal::id);
    for (var goal : after.goals()) {
      var earlier = goalsBefore.get(goal.id());
      if (earlier != null && goal.holder().isPresent() && !goal.holder().equals(earlier.holder())) {
        addWho(goal.id(), goal.title(), goal.holder(), goal.sources().getFirst());
      }
    }
  }

  private static Set<String> lines(Plan plan) {
    return plan.goals().stream()
        .flatMap(goal -> goal.lines().stream())
        .map(Line::id)
        .collect(Collectors.toSet());
  }

  private void steps(Plan before, Plan after) {
    var stepsBefore = byId(before.steps(), Step::id);
    for (var step : after.steps()) {
      var earlier = stepsBefore.remove(step.id());
      if (earlier == null) {
        addNew(
            step.done() ? Kind.STEP_DONE : Kind.STEP_ADDED, step.id(), step.title(), step.source());
      } else if (step.done() && !earlier.done()) {
        add(Kind.STEP_DONE, step.id(), step.title(), step.source());
      } else if (step.holder().isPresent() && !step.holder().equals(earlier.holder())) {
        addWho(step.id(), step.title(), step.holder(), step.source());
      }
    }
    stepsBefore.values().stream()
        .filter(step -> !step.done())
        .forEach(step -> add(Kind.STEP_LEFT, step.id(), step.title(), step.source()));
  }

  private void waiting(Plan before, Plan after) {
    var waitedBefore = byId(before.waiting(), Waiting::id);
    for (var waiting : after.waiting()) {
      if (waitedBefore.remove(waiting.id()) == null) {
        addNew(Kind.WAITING_ADDED, waiting.id(), waiting.title(), waiting.source());
      }
    }
    waitedBefore.values().forEach(it -> add(Kind.WAITING_ENDED, it.id(), it.title(), it.source()));
  }

  private void calendar(Calendar before, Calendar after) {
    var earlier = byId(before.appointments(), Appointment::id);
    for (var appointment : after.appointments()) {
      if (appointment.start().isBefore(now)) {
        continue;
      }
      var known = earlier.get(appointment.id());
      if (appointment.cancelled()) {
        if (known != null && !known.cancelled()) {
          add(Kind.APPOINTMENT_CANCELLED, appointment);
        }
      } else if (known == null) {
        if (!isOfSomeoneNew(appointment.source())) {
          add(Kind.APPOINTMENT_ADDED, appointment);
        }
      } else if (!known.start().equals(appointment.start())) {
        add(Kind.APPOINTMENT_MOVED, appointment);
      }
    }
  }

  private void team(Team before, Team after) {
    var earlier = byId(before.contacts(), Contact::id);
    for (var contact : after.contacts()) {
      var known = earlier.remove(contact.id());
      if (contact.coordinator() && (known == null || !known.coordinator())) {
        addNew(Kind.COORDINATOR_CHANGED, contact.id(), contact.name(), contact.source());
      } else if (known == null) {
        addNew(Kind.CONTACT_ADDED, contact.id(), contact.name(), contact.source());
      }
    }
    earlier.values().forEach(it -> add(Kind.CONTACT_LEFT, it.id(), it.name(), it.source()));
  }

  private boolean isOfSomeoneNew(Source source) {
    return someoneJoined && !sourcesBefore.contains(source);
  }

  private void addNew(Kind kind, String line, String title, Source source) {
    if (!isOfSomeoneNew(source)) {
      add(kind, line, title, source);
    }
  }

  private void add(Kind kind, String line, String title, Source source) {
    changes.add(new PlanChange(now, kind, line, title, Optional.empty(), Optional.empty(), source));
  }

  private void addWho(String line, String title, Optional<String> who, Source source) {
    changes.add(
        new PlanChange(now, Kind.HOLDER_CHANGED, line, title, Optional.empty(), who, source));
  }

  private void add(Kind kind, Appointment appointment) {
    changes.add(
        new PlanChange(
            now,
            kind,
            appointment.id(),
            appointment.title(),
            Optional.of(appointment.start()),
            Optional.empty(),
            appointment.source()));
  }

  private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
    return all.stream()
        .collect(
            Collectors.toMap(
                id, Function.identity(), (one, _) -> one, java.util.LinkedHashMap::new));
  }
}
