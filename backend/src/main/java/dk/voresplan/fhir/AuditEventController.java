package dk.voresplan.fhir;

import dk.voresplan.access.AccessLog;
import dk.voresplan.access.AccessLogSentences;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Topic;
import dk.voresplan.api.Caller;
import dk.voresplan.api.Scopes.Permission;
import dk.voresplan.i18n.Messages;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.person.CitizenId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;

/**
 * {@code GET /fhir/AuditEvent?patient=…}: what others did in a citizen's plan, for the citizen's
 * own apps, the oldest first. A page leads to the next by the number of its last entry.
 */
@Hidden
@Controller("/fhir/AuditEvent")
@Secured(SecurityRule.IS_AUTHENTICATED)
class AuditEventController {
  private static final Set<Topic> TOPICS = Set.of(Topic.CONTACTS, Topic.WISHES, Topic.GOALS);
  private static final String COUNT = "_count";
  private static final String AFTER = "_after";
  private static final String PATIENT = "patient";
  private static final Set<String> KNOWN = Set.of(PATIENT, COUNT, AFTER, "_format");

  private final AccessPolicy access;
  private final AccessLog log;
  private final FhirAddress address;
  private final FhirParsing parsing;
  private final OperationOutcomes outcomes;
  private final Clock clock;

  AuditEventController(
      AccessPolicy access,
      AccessLog log,
      FhirAddress address,
      FhirParsing parsing,
      OperationOutcomes outcomes,
      Clock clock) {
    this.access = access;
    this.log = log;
    this.address = address;
    this.parsing = parsing;
    this.outcomes = outcomes;
    this.clock = clock;
  }

  @Get
  @Produces(OperationOutcomes.FHIR_JSON)
  @ExecuteOn(TaskExecutors.BLOCKING)
  String search(HttpRequest<?> request, Authentication authentication) {
    var caller = Caller.of(authentication);
    caller.require("AuditEvent", Permission.SEARCH);
    check(request);
    int count =
        Math.clamp(
            number(request, COUNT, SearchParameters.USUAL_COUNT), 1, SearchParameters.MOST_COUNT);
    long after = number(request, AFTER, 0);
    var citizen = asked(caller, request);
    var base = address.of(request);
    var words = Messages.in(request.getLocale().orElse(Locale.of("da")));
    var writing =
        new AuditEventWriting(
            citizen, base, words, new AccessLogSentences(words, new SpokenDates(words, clock)));
    var bundle = new Bundle();
    bundle.setType(BundleType.SEARCHSET);
    var found =
        access.open(caller.actor(), citizen, TOPICS, permit -> log.asWritten(permit, after, count));
    link(bundle, "self", base, citizen, count, after);
    if (found.size() == count) {
      link(bundle, "next", base, citizen, count, found.getLast().number());
    }
    found.forEach(entry -> {
      var event = writing.of(entry);
      bundle
          .addEntry()
          .setFullUrl(base + "/AuditEvent/" + event.getIdPart())
          .setResource(event)
          .getSearch()
          .setMode(SearchEntryMode.MATCH);
    });
    return parsing.write(bundle);
  }

  @Error
  HttpResponse<String> refused(HttpRequest<?> request, SearchRefused refused) {
    return outcomes.answer(request, refused.status(), List.of(refused.issue()));
  }

  private static void link(
      Bundle bundle, String relation, String base, CitizenId citizen, int count, long after) {
    bundle
        .addLink()
        .setRelation(relation)
        .setUrl(
            "%s/AuditEvent?patient=%s&%s=%d&%s=%d"
                .formatted(base, citizen, COUNT, count, AFTER, after));
  }

  private static void check(HttpRequest<?> request) {
    var given = request.getParameters();
    SearchedPersons.refuse(
        given.names().stream().filter(name -> !KNOWN.contains(name)).toList(),
        given.contains(PATIENT));
    if (given.getAll(PATIENT).size() > 1) {
      throw new SearchRefused("value", PATIENT, "fhir.search.twice");
    }
  }

  private static long number(HttpRequest<?> request, String name, long usual) {
    var said = Optional.ofNullable(request.getParameters().get(name));
    if (said.filter(it -> !it.matches("\\d{1,18}")).isPresent()) {
      throw new SearchRefused("value", name, "fhir.search.count");
    }
    return said.map(Long::parseLong).orElse(usual);
  }

  private static CitizenId asked(Caller caller, HttpRequest<?> request) {
    var patient = Optional.ofNullable(request.getParameters().get(PATIENT));
    if (patient.isPresent()) {
      try {
        return new CitizenId(UUID.fromString(patient.get().replaceFirst("^(.*/)?Patient/", "")));
      } catch (IllegalArgumentException noId) {
        throw new AccessRefused();
      }
    }
    if (caller.actor() instanceof Actor.Person person) {
      return person.id();
    }
    throw new SearchRefused("required", PATIENT, "fhir.search.whose");
  }
}
