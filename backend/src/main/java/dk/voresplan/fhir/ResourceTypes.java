package dk.voresplan.fhir;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types of resources that the portal understands; all others are kept as they came. */
final class ResourceTypes {
  /** About the citizen. */
  static final Set<String> CITIZENS =
      Set.of(
          "Patient",
          "CarePlan",
          "Goal",
          "ServiceRequest",
          "Task",
          "CareTeam",
          "RelatedPerson",
          "Consent",
          "Appointment");

  /** About no citizen: the source's directory. */
  static final Set<String> DIRECTORY =
      Set.of("Practitioner", "PractitionerRole", "Organization", "Location", "HealthcareService");

  static final Set<String> ALL =
      Stream.concat(CITIZENS.stream(), DIRECTORY.stream()).collect(Collectors.toUnmodifiableSet());

  private ResourceTypes() {}
}
