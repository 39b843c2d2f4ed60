package dk.voresplan.fhir;

import dk.voresplan.api.Caller;
import dk.voresplan.api.Scopes.Context;
import dk.voresplan.api.Scopes.Permission;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code POST /fhir}: a Bundle is a contribution from the calling source system. */
@Hidden
@Controller("/fhir")
@Secured(SecurityRule.IS_AUTHENTICATED)
class ContributionController {
  private static final Logger LOG = LoggerFactory.getLogger(ContributionController.class);

  private final ContributionIntake intake;
  private final OperationOutcomes outcomes;

  ContributionController(ContributionIntake intake, OperationOutcomes outcomes) {
    this.intake = intake;
    this.outcomes = outcomes;
  }

  @Post
  @Consumes({OperationOutcomes.FHIR_JSON, "application/json"})
  @Produces(OperationOutcomes.FHIR_JSON)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<String> contribute(
      HttpRequest<?> request, Authentication authentication, @Body byte[] body) {
    var caller = Caller.of(authentication);
    caller.require(Context.SYSTEM, "Bundle", Permission.CREATE);
    var issues = intake.take(caller.sourceSystem(), body);
    return outcomes.answer(request, HttpStatus.OK, issues);
  }

  @Error
  HttpResponse<String> refused(HttpRequest<?> request, BundleRefused refused) {
    LOG.info(
        "A contribution was refused with {}: {}",
        refused.status().getCode(),
        refused.issues().stream().map(Issue::sentence).distinct().toList());
    return outcomes.answer(request, refused.status(), refused.issues());
  }
}
