package dk.voresplan.api;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.correction.CorrectionId;
import dk.voresplan.correction.Corrections;
import dk.voresplan.paging.PageRequest;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** What a citizen says is not right in the plan: all, a new one, and the answer to one. */
@Controller("/api/citizens/{id}/corrections")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class CorrectionController {
  private static final Set<Topic> TOPICS = Set.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR);

  private final AccessPolicy access;
  private final Corrections corrections;

  CorrectionController(AccessPolicy access, Corrections corrections) {
    this.access = access;
    this.corrections = corrections;
  }

  @Get
  HttpResponse<List<CorrectionView>> all(
      String id,
      @QueryValue Optional<UUID> after,
      @QueryValue(defaultValue = "200") int limit,
      Authentication authentication,
      HttpRequest<?> request) {
    var page = new PageRequest(limit, after);
    var caller = Caller.of(authentication);
    caller.requireReading();
    var found =
        access.open(
            caller.actor(), CitizenInPath.of(id), TOPICS, permit -> corrections.page(permit, page));
    return JsonPage.of(request, page, found, it -> it.id().value(), CorrectionView::of);
  }

  @Post
  @Status(HttpStatus.CREATED)
  CorrectionView write(String id, @Body CorrectionRequest request, Authentication authentication) {
    var caller = Caller.of(authentication);
    caller.requireWritingCorrections();
    var line = request.lineId();
    var words = request.words();
    return change(caller, id, permit -> CorrectionView.of(corrections.write(permit, line, words)));
  }

  @Post("/{correction}/answer")
  CorrectionView answer(
      String id,
      UUID correction,
      @Body CorrectionAnswerRequest request,
      Authentication authentication) {
    var caller = Caller.of(authentication);
    caller.requireWritingCorrections();
    var verdict = request.chosen();
    var reason = request.words();
    return change(
        caller,
        id,
        permit ->
            CorrectionView.of(
                corrections.answer(permit, new CorrectionId(correction), verdict, reason)));
  }

  private <T> T change(Caller caller, String id, Function<WritePermit, T> work) {
    return access.change(caller.actor(), CitizenInPath.of(id), TOPICS, work);
  }
}
