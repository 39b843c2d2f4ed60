package dk.voresplan.fhir;

import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** A step as a FHIR Task, whatever its source sent it as. */
final class TaskWriting {
  private static final Set<String> OWNERS =
      Set.of(
          "Patient",
          "Practitioner",
          "PractitionerRole",
          "RelatedPerson",
          "Organization",
          "CareTeam",
          "HealthcareService");

  private TaskWriting() {}

  static Task write(ExportedSteps.Step step, Writing writing) {
    var task = new Task();
    task.setStatus(TaskStatus.REQUESTED)
        .setIntent(TaskIntent.PLAN)
        .setDescription(step.title().orElseGet(() -> writing.untitled("plan.step.untitled")))
        .setFor(writing.citizen());
    writing.references(step.plans(), "CarePlan").forEach(task::addBasedOn);
    step.content()
        .ifPresent(said -> {
          if (said.done()) {
            task.setStatus(TaskStatus.COMPLETED);
          }
          said.area().map(Writing::area).ifPresent(task::setCode);
          said.holder().flatMap(it -> writing.party(it, OWNERS)).ifPresent(task::setOwner);
          Writing.period(said.since(), Optional.empty()).ifPresent(task::setExecutionPeriod);
          Writing.period(Optional.empty(), said.until())
              .ifPresent(until -> task.getRestriction().setPeriod(until));
          said.referral()
              .ifPresent(referral -> {
                Writing.day(referral.since())
                    .ifPresent(
                        day -> task.setAuthoredOnElement(new DateTimeType(day.asStringValue())));
                referral.meanwhile().ifPresent(text -> task.addNote().setText(text));
              });
          for (Reference goal : writing.references(said.goals(), "Goal")) {
            if (!task.hasReasonReference()) {
              task.setReasonReference(goal);
            }
            task.addExtension(StepReading.PERTAINS_TO_GOAL, goal.copy());
          }
        });
    return task;
  }
}
