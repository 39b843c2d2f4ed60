package dk.voresplan.fhir;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import dk.voresplan.api.Caller;
import dk.voresplan.api.Scopes.Permission;
import dk.voresplan.person.CitizenId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives the plan out of the portal again: {@code Patient/id}, {@code Patient/id/$everything}, and
 * searches by patient. It serves the citizen's own apps, the team, and source systems that have
 * named someone in the team. Each gets as much as the scopes of the token allow.
 */
@Hidden
@Controller("/fhir")
@Secured(SecurityRule.IS_AUTHENTICATED)
class FhirSearchController {
  private final AccessPolicy access;
  private final CitizensResources resources;
  private final FhirAddress address;
  private final FhirParsing parsing;
  private final OperationOutcomes outcomes;

  FhirSearchController(
      AccessPolicy access,
      CitizensResources resources,
      FhirAddress address,
      FhirParsing parsing,
      OperationOutcomes outcomes) {
    this.access = access;
    this.resources = resources;
    this.address = address;
    this.parsing = parsing;
    this.outcomes = outcomes;
  }

  @Get("/Patient/{id}")
  @Produces(OperationOutcomes.FHIR_JSON)
  @ExecuteOn(TaskExecutors.BLOCKING)
  String patient(HttpRequest<?> request, Authentication authentication, String id) {
    var caller = Caller.of(authentication);
    caller.require(ExportedType.PATIENT.fhir(), Permission.READ);
    return open(
        caller,
        citizen(id),
        Set.of(Topic.CONTACTS),
        permit -> parsing.write(resources.patient(permit).resource().get()));
  }

  @Get("/Patient/{id}/$everything")
  @Produces(OperationOutcomes.FHIR_JSON)
  @ExecuteOn(TaskExecutors.BLOCKING)
  String everything(HttpRequest<?> request, Authentication authentication, String id) {
    var caller = Caller.of(authentication);
    caller.require(ExportedType.PATIENT.fhir(), Permission.READ);
    var parameters = SearchParameters.ofEverything(request, given(request, Map.of()));
    var types =
        Stream.of(ExportedType.values())
            .filter(type -> parameters.types().filter(asked -> !asked.contains(type)).isEmpty())
            .filter(type -> type == ExportedType.PATIENT || maySearch(caller, type))
            .collect(Collectors.toCollection(() -> EnumSet.of(ExportedType.PATIENT)));
    var topics = EnumSet.noneOf(Topic.class);
    types.forEach(type -> topics.addAll(type.topics(caller)));
    var base = address.of(request);
    var answer = new SearchAnswer(base, "/Patient/" + id + "/$everything", parameters);
    return open(
        caller,
        citizen(id),
        topics,
        permit -> {
          var found =
              Stream.concat(
                  Stream.of(resources.patient(permit)),
                  Stream.of(
                          resources.of(permit, topics, base),
                          wishes(caller, permit, types),
                          corrections(permit, types))
                      .flatMap(resources -> resources)
                      .filter(it -> types.contains(it.type())));
          return parsing.write(answer.of(found, mayTellProvenance(caller)));
        });
  }

  @Get(
      uris = {
        "/CarePlan",
        "/Goal",
        "/Task",
        "/CareTeam",
        "/RelatedPerson",
        "/Appointment",
        "/Communication"
      })
  @Produces(OperationOutcomes.FHIR_JSON)
  @ExecuteOn(TaskExecutors.BLOCKING)
  String search(HttpRequest<?> request, Authentication authentication) {
    return search(request, authentication, given(request, Map.of()));
  }

  @Post(
      uris = {
        "/CarePlan/_search",
        "/Goal/_search",
        "/Task/_search",
        "/CareTeam/_search",
        "/RelatedPerson/_search",
        "/Appointment/_search",
        "/Communication/_search"
      })
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(OperationOutcomes.FHIR_JSON)
  @ExecuteOn(TaskExecutors.BLOCKING)
  String searchByForm(
      HttpRequest<?> request, Authentication authentication, @Body Map<String, Object> form) {
    return search(request, authentication, given(request, form));
  }

  private String search(
      HttpRequest<?> request, Authentication authentication, Map<String, List<String>> given) {
    var type = type(request);
    var caller = Caller.of(authentication);
    caller.require(type.fhir(), Permission.SEARCH);
    var parameters = SearchParameters.ofSearch(request, given);
    var topics = type.topics(caller);
    var base = address.of(request);
    var answer = new SearchAnswer(base, "/" + type.fhir(), parameters);
    return open(
        caller,
        asked(caller, parameters),
        topics,
        permit ->
            parsing.write(
                answer.of(
                    type == ExportedType.COMMUNICATION
                        ? resources.corrections(permit)
                        : Stream.concat(
                            resources.of(permit, topics, base).filter(it -> it.type() == type),
                            wishes(caller, permit, Set.of(type))),
                    parameters.withProvenance() && mayTellProvenance(caller))));
  }

  /** One resource by its id alone: of the caller's own, as an id does not tell whose it is. */
  @Get(
      uris = {
        "/CarePlan/{id}",
        "/Goal/{id}",
        "/Task/{id}",
        "/CareTeam/{id}",
        "/RelatedPerson/{id}",
        "/Appointment/{id}",
        "/Practitioner/{id}",
        "/PractitionerRole/{id}",
        "/Organization/{id}",
        "/Location/{id}",
        "/HealthcareService/{id}"
      })
  @Produces(OperationOutcomes.FHIR_JSON)
  @ExecuteOn(TaskExecutors.BLOCKING)
  String read(HttpRequest<?> request, Authentication authentication, String id) {
    var type = type(request);
    var caller = Caller.of(authentication);
    caller.require(type.fhir(), Permission.READ);
    var topics = ExportedType.SEARCHED.contains(type) ? type.topics(caller) : everyTopic(caller);
    return open(
        caller,
        own(caller),
        topics,
        permit ->
            resources
                .of(permit, topics, address.of(request))
                .filter(it -> it.type() == type && it.id().equals(id))
                .findFirst()
                .map(it -> parsing.write(it.resource().get()))
                .orElseThrow(AccessRefused::new));
  }

  @Error
  HttpResponse<String> refused(HttpRequest<?> request, SearchRefused refused) {
    return outcomes.answer(request, refused.status(), List.of(refused.issue()));
  }

  private Stream<WrittenResource> wishes(Caller caller, Permit permit, Set<ExportedType> types) {
    return types.contains(ExportedType.GOAL) && ExportedType.tellsWishes(caller)
        ? resources.wishes(permit)
        : Stream.empty();
  }

  private Stream<WrittenResource> corrections(Permit permit, Set<ExportedType> types) {
    return types.contains(ExportedType.COMMUNICATION)
        ? resources.corrections(permit)
        : Stream.empty();
  }

  private <T> T open(
      Caller caller, CitizenId citizen, Set<Topic> topics, Function<Permit, T> work) {
    return access.open(caller.actor(), citizen, topics, work);
  }

  /** Those who are named may be named in any part of the plan that the token is for. */
  private static Set<Topic> everyTopic(Caller caller) {
    var topics = EnumSet.of(Topic.CONTACTS);
    ExportedType.SEARCHED.stream()
        .filter(type -> maySearch(caller, type))
        .forEach(type -> topics.addAll(type.topics(caller)));
    return topics;
  }

  private static boolean maySearch(Caller caller, ExportedType type) {
    return caller.allows(type.fhir(), Permission.SEARCH);
  }

  private static boolean mayTellProvenance(Caller caller) {
    return caller.allows("Provenance", Permission.SEARCH);
  }

  private static CitizenId asked(Caller caller, SearchParameters parameters) {
    if (parameters.patient().isPresent()) {
      return citizen(parameters.patient().get());
    }
    if (caller.actor() instanceof Actor.Person person) {
      return person.id();
    }
    throw new SearchRefused("required", "patient", "fhir.search.whose");
  }

  private static CitizenId own(Caller caller) {
    if (caller.actor() instanceof Actor.Person person) {
      return person.id();
    }
    throw new AccessRefused();
  }

  /** Parses the id of a citizen; a malformed one is answered like an unknown one. */
  private static CitizenId citizen(String id) {
    try {
      return new CitizenId(UUID.fromString(id));
    } catch (IllegalArgumentException noId) {
      throw new AccessRefused();
    }
  }

  private static ExportedType type(HttpRequest<?> request) {
    return ExportedType.of(request.getPath().split("/", -1)[2]);
  }

  /** What the address and the form say. */
  static Map<String, List<String>> given(HttpRequest<?> request, Map<String, Object> form) {
    var given = new LinkedHashMap<String, List<String>>();
    request.getParameters().forEach(entry -> given.put(entry.getKey(), entry.getValue()));
    form.forEach((name, value) ->
        given.merge(
            name,
            value instanceof List<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value)),
            FhirSearchController::both));
    return given;
  }

  /** What stands in the address and in the form is said twice. */
  private static List<String> both(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }
}
