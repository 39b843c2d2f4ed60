package dk.voresplan.contribution;

import java.util.Set;

/** The types of resources that may stand in a source's directory, as they may be about nobody. */
final class DirectoryTypes {
  static final Set<String> ALL =
      Set.of(
          "Practitioner",
          "PractitionerRole",
          "Organization",
          "Location",
          "HealthcareService",
          "CareTeam");

  private DirectoryTypes() {}
}
