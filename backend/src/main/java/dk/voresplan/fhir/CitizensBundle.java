package dk.voresplan.fhir;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;

/** Everything that FHIR can say of a citizen's plan, as one Bundle for the citizen to keep. */
@Singleton
public class CitizensBundle {
  /** What the Bundle is made of. */
  public static final Set<Topic> TOPICS =
      Set.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR, Topic.WISHES);

  /** The portal's own resources, where there is no address to find them at. */
  private static final String BASE = "https://voresplan.dk/fhir";

  private final CitizensResources resources;
  private final FhirParsing parsing;

  CitizensBundle(CitizensResources resources, FhirParsing parsing) {
    this.resources = resources;
    this.parsing = parsing;
  }

  /** The Bundle as JSON. */
  public String of(Permit permit) {
    permit.ownRows();
    var bundle = new Bundle();
    bundle.setType(BundleType.COLLECTION);
    Stream.of(
            Stream.of(resources.patient(permit)),
            resources.of(permit, TOPICS, BASE),
            resources.wishes(permit),
            resources.corrections(permit))
        .flatMap(told -> told)
        .forEach(told -> {
          var resource = told.resource().get();
          bundle
              .addEntry()
              .setFullUrl(BASE + "/" + resource.fhirType() + "/" + resource.getIdPart())
              .setResource(resource);
        });
    return parsing.write(bundle);
  }
}
