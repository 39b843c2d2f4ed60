package dk.voresplan.fhir;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Topic;
import dk.voresplan.api.Caller;
import dk.voresplan.api.Scopes.Context;
import dk.voresplan.api.Scopes.Permission;
import dk.voresplan.person.CitizenId;
import dk.voresplan.person.CitizenIdentity.Identifier;
import dk.voresplan.person.CprNumber;
import dk.voresplan.person.InvalidCprNumber;
import dk.voresplan.person.SourcePatients;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.Patient;

/**
 * Answers {@code POST /fhir/Patient/_search} with the form {@code identifier=system|value}. The
 * answer is whether a citizen whom the source system has contributed to is known, and by which id.
 * It tells nothing that the source did not say. A citizen's own app that asks without an identifier
 * learns who its citizen is. {@code GET /fhir/Patient?identifier=…} answers the same, but leaves
 * the identifier in the logs on the way.
 */
@Hidden
@Controller("/fhir/Patient")
@Secured(SecurityRule.IS_AUTHENTICATED)
class PatientController {
  private static final String IDENTIFIER = "identifier";

  private final SourcePatients patients;
  private final AccessPolicy access;
  private final CitizensResources resources;
  private final FhirParsing parsing;
  private final OperationOutcomes outcomes;

  PatientController(
      SourcePatients patients,
      AccessPolicy access,
      CitizensResources resources,
      FhirParsing parsing,
      OperationOutcomes outcomes) {
    this.patients = patients;
    this.access = access;
    this.resources = resources;
    this.parsing = parsing;
    this.outcomes = outcomes;
  }

  @Get
  @Produces(OperationOutcomes.FHIR_JSON)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<String> search(HttpRequest<?> request, Authentication authentication) {
    return find(request, authentication, Map.of());
  }

  @Post("/_search")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(OperationOutcomes.FHIR_JSON)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<String> searchByForm(
      HttpRequest<?> request, Authentication authentication, @Body Map<String, Object> form) {
    return find(request, authentication, form);
  }

  @Error
  HttpResponse<String> refused(HttpRequest<?> request, SearchRefused refused) {
    return outcomes.answer(request, refused.status(), List.of(refused.issue()));
  }

  private HttpResponse<String> find(
      HttpRequest<?> request, Authentication authentication, Map<String, Object> form) {
    var caller = Caller.of(authentication);
    var identifier = identifier(FhirSearchController.given(request, form));
    if (caller.actor() instanceof Actor.Person person && identifier.isEmpty()) {
      caller.require("Patient", Permission.SEARCH);
      return HttpResponse.ok(parsing.write(own(person)));
    }
    caller.require(Context.SYSTEM, "Patient", Permission.SEARCH);
    int bar = identifier.indexOf('|');
    if (bar < 1 || bar == identifier.length() - 1) {
      return outcomes.answer(
          request,
          HttpStatus.BAD_REQUEST,
          List.of(Issue.error("value", IDENTIFIER, "fhir.refused.search")));
    }
    var asked = new Identifier(identifier.substring(0, bar), identifier.substring(bar + 1));
    return HttpResponse.ok(parsing.write(answer(asked, find(caller.sourceSystem(), asked))));
  }

  /** The identifier asked for; empty if none is. */
  private static String identifier(Map<String, List<String>> given) {
    SearchedPersons.refuseForPatients(
        given.keySet().stream().filter(name -> !name.equals(IDENTIFIER)).toList());
    var asked = given.getOrDefault(IDENTIFIER, List.of());
    if (asked.size() > 1) {
      throw new SearchRefused("value", IDENTIFIER, "fhir.search.twice");
    }
    return asked.isEmpty() ? "" : asked.getFirst();
  }

  /** The citizen whose app asks. */
  private Bundle own(Actor.Person person) {
    return access.open(
        person,
        person.id(),
        Set.of(Topic.CONTACTS),
        permit -> {
          var bundle = new Bundle();
          bundle.setType(BundleType.SEARCHSET).setTotal(1);
          bundle
              .addEntry()
              .setResource(resources.patient(permit).resource().get())
              .getSearch()
              .setMode(SearchEntryMode.MATCH);
          return bundle;
        });
  }

  private Optional<CitizenId> find(Actor.SourceSystem source, Identifier asked) {
    if (!asked.system().equals(BundleCitizen.CPR)) {
      return patients.spokenOf(source.id(), asked);
    }
    try {
      return patients.spokenOf(source.id(), new CprNumber(asked.value()));
    } catch (InvalidCprNumber impossible) {
      return Optional.empty();
    }
  }

  private static Bundle answer(Identifier asked, Optional<CitizenId> found) {
    var bundle = new Bundle();
    bundle.setType(BundleType.SEARCHSET).setTotal(found.isPresent() ? 1 : 0);
    found.ifPresent(citizen -> {
      var patient = new Patient();
      patient.addIdentifier().setSystem(asked.system()).setValue(asked.value());
      patient.setId(citizen.toString());
      bundle.addEntry().setResource(patient).getSearch().setMode(SearchEntryMode.MATCH);
    });
    return bundle;
  }
}
