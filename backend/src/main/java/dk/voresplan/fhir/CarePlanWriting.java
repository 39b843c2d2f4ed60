package dk.voresplan.fhir;

import dk.voresplan.contribution.Contributed;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;

/** One organisation's plan as a FHIR CarePlan, its steps each a Task of its own. */
final class CarePlanWriting {
  private static final Set<String> AUTHORS =
      Set.of(
          "Patient",
          "Practitioner",
          "PractitionerRole",
          "RelatedPerson",
          "Organization",
          "CareTeam");

  private CarePlanWriting() {}

  /**
   * @param steps references to its steps, in its order
   */
  static CarePlan write(Contributed.CarePlan said, List<String> steps, Writing writing) {
    var plan = new CarePlan();
    plan.setStatus(CarePlanStatus.ACTIVE)
        .setIntent(CarePlanIntent.PLAN)
        .setSubject(writing.citizen());
    said.title().ifPresent(plan::setTitle);
    said.area().map(Writing::area).ifPresent(plan::addCategory);
    var authors = writing.parties(said.authors(), AUTHORS);
    authors.stream().findFirst().ifPresent(plan::setAuthor);
    authors.stream().skip(1).forEach(plan::addContributor);
    writing.references(said.goals(), "Goal").forEach(plan::addGoal);
    writing.references(said.teams(), "CareTeam").forEach(plan::addCareTeam);
    steps.stream()
        .distinct()
        .flatMap(step -> writing.reference(step, Set.of("Task", "Appointment")).stream())
        .forEach(step -> plan.addActivity().setReference(step));
    return plan;
  }
}
