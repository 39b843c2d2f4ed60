package dk.voresplan.fhir;

import dk.voresplan.contribution.Contributed;
import java.util.Optional;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/** What a FHIR resource says, in the portal's words. */
final class Interpretation {
  private Interpretation() {}

  /** Empty for a type that is only kept. */
  static Optional<Contributed> of(Resource resource, Reading reading, Optional<String> citizen) {
    return Optional.ofNullable(
        switch (resource) {
          case Patient _ -> new Contributed.Patient(citizen);
          case CarePlan plan -> CarePlanReading.read(plan, reading);
          case Goal goal -> GoalReading.read(goal, reading);
          case Task task -> StepReading.read(task, reading);
          case ServiceRequest request -> StepReading.read(request, reading);
          case CareTeam team -> CareTeamReading.read(team, reading);
          case Appointment appointment -> AppointmentReading.read(appointment, reading);
          case RelatedPerson person -> DirectoryReading.read(person, reading);
          case Consent consent -> ConsentReading.read(consent, reading);
          case Practitioner practitioner -> DirectoryReading.read(practitioner);
          case PractitionerRole role -> DirectoryReading.read(role, reading);
          case Organization organization -> DirectoryReading.read(organization, reading);
          case Location location -> DirectoryReading.read(location);
          case HealthcareService service ->
              new Contributed.Place(
                  PlainText.name(service.getName()), Optional.empty(), Optional.empty());
          default -> null;
        });
  }
}
