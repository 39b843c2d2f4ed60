package dk.voresplan.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.util.FhirTerser;
import dk.voresplan.RunningBackend;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Topic;
import dk.voresplan.person.CitizenId;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** All that is told of one citizen, and what holds for it whoever it is. */
final class ToldPlan {
  private static final String BASE = "http://localhost/fhir";

  private ToldPlan() {}

  /** Everything, as the citizen's own app is told it. */
  static Bundle of(RunningBackend backend, CitizenId citizen) {
    var topics = Set.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR);
    var resources = backend.context().getBean(CitizensResources.class);
    var all = SearchParameters.ofEverything(HttpRequest.GET("/"), Map.of("_count", List.of("500")));
    return backend
        .context()
        .getBean(AccessPolicy.class)
        .open(
            new Actor.Person(citizen, "Test"),
            citizen,
            topics,
            permit ->
                new SearchAnswer(BASE, "/Patient/" + citizen + "/$everything", all)
                    .of(resources.of(permit, topics, BASE), true));
  }

  static List<Resource> resources(Bundle bundle) {
    return bundle.getEntry().stream().map(Bundle.BundleEntryComponent::getResource).toList();
  }

  static <T extends Resource> List<T> all(Bundle bundle, Class<T> type) {
    return resources(bundle).stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** How many there are of each type. */
  static Map<String, Long> counts(Bundle bundle) {
    return resources(bundle).stream()
        .collect(Collectors.groupingBy(Resource::fhirType, Collectors.counting()));
  }

  /** Where a resource is, {@code Type/id}. */
  static String address(Resource resource) {
    return resource.fhirType() + "/" + resource.getIdPart();
  }

  /** Everything that the resources lead to. */
  static Set<String> references(Bundle bundle) {
    return new FhirTerser(FhirValidation.R4)
        .getAllPopulatedChildElementsOfType(bundle, Reference.class).stream()
            .filter(Reference::hasReference)
            .map(Reference::getReference)
            .filter(reference -> !reference.startsWith("#"))
            .collect(Collectors.toSet());
  }

  /** Nothing leads nowhere, each says where it comes from, and the validator has no error. */
  static void assertWhole(Bundle bundle, String patient) {
    var addresses = resources(bundle).stream().map(ToldPlan::address).collect(Collectors.toSet());
    assertThat(addresses).as("each once").hasSize(bundle.getEntry().size());
    assertThat(references(bundle))
        .allSatisfy(reference ->
            assertThat(addresses.contains(reference) || reference.equals(patient))
                .as("%s is in the answer", reference)
                .isTrue());
    var explained =
        all(bundle, Provenance.class).stream()
            .map(it -> it.getTargetFirstRep().getReference())
            .collect(Collectors.toSet());
    assertThat(resources(bundle))
        .filteredOn(it -> it.getMeta().hasSource() && !(it instanceof Provenance))
        .allSatisfy(it -> assertThat(explained).contains(address(it)));
    FhirValidation.assertValid(bundle);
  }
}
