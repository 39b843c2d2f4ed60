package dk.voresplan.contribution;

import dk.voresplan.storage.Documents;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes and reads contents of rows; which record it is follows from the resource's type. */
@Singleton
class ContentTypes {
  private static final Map<String, Class<? extends Contributed>> TYPES =
      Map.ofEntries(
          Map.entry("Patient", Contributed.Patient.class),
          Map.entry("CarePlan", Contributed.CarePlan.class),
          Map.entry("Goal", Contributed.Goal.class),
          Map.entry("ServiceRequest", Contributed.Step.class),
          Map.entry("Task", Contributed.Step.class),
          Map.entry("CareTeam", Contributed.CareTeam.class),
          Map.entry("RelatedPerson", Contributed.Relative.class),
          Map.entry("Consent", Contributed.Consent.class),
          Map.entry("Appointment", Contributed.Appointment.class),
          Map.entry("Practitioner", Contributed.Practitioner.class),
          Map.entry("PractitionerRole", Contributed.Role.class),
          Map.entry("Organization", Contributed.Organisation.class),
          Map.entry("Location", Contributed.Place.class),
          Map.entry("HealthcareService", Contributed.Place.class));

  private final Documents documents;

  ContentTypes(Documents documents) {
    this.documents = documents;
  }

  static boolean isKnown(String type) {
    return TYPES.containsKey(type);
  }

  @Nullable String write(ContributedResource resource) {
    return resource.content().map(documents::write).orElse(null);
  }

  Optional<Contributed> read(String type, @Nullable String content) {
    return Optional.ofNullable(content)
        .map(json -> documents.read(json, Objects.requireNonNull(TYPES.get(type))));
  }
}
