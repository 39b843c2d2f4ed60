package dk.voresplan.fhir;

import dk.voresplan.contribution.Contributed;
import dk.voresplan.contribution.Contributed.Activity;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityComponent;

/** A FHIR CarePlan in the portal's words. */
final class CarePlanReading {
  private CarePlanReading() {}

  static Contributed.CarePlan read(CarePlan plan, Reading reading) {
    return new Contributed.CarePlan(
        PlainText.title(plan.getTitle())
            .or(() -> PlainText.title(plan.getDescription()))
            .or(() -> Reading.words(plan.getCategory())),
        isCurrent(plan),
        LifeAreas.of(plan.getCategory()),
        reading.parties(
            Stream.concat(Stream.of(plan.getAuthor()), plan.getContributor().stream()).toList()),
        reading.keys(plan.getGoal()),
        plan.getActivity().stream().map(activity -> activity(activity, reading)).toList(),
        reading.keys(plan.getCareTeam()));
  }

  private static boolean isCurrent(CarePlan plan) {
    return !plan.hasStatus()
        || switch (plan.getStatus()) {
          case REVOKED, COMPLETED, ENTEREDINERROR -> false;
          default -> true;
        };
  }

  private static Activity activity(CarePlanActivityComponent activity, Reading reading) {
    return new Activity(
        reading.maybeParty(activity.getReference()),
        activity.hasDetail()
            ? Optional.of(StepReading.read(activity.getDetail(), reading))
            : Optional.empty());
  }
}
