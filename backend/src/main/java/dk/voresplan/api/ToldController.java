package dk.voresplan.api;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.told.Tellings;
import dk.voresplan.told.ToldId;
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

/** What relatives tell the team of a citizen, and its answers. */
@Controller("/api/citizens/{id}/told")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ToldController {
  private final AccessPolicy access;
  private final Tellings tellings;

  ToldController(AccessPolicy access, Tellings tellings) {
    this.access = access;
    this.tellings = tellings;
  }

  @Get
  HttpResponse<List<ToldView>> all(
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
            caller.actor(),
            PlanController.citizen(id),
            Set.of(Topic.RELATIVES_WORDS),
            permit -> tellings.page(permit, page));
    return JsonPage.of(request, page, found, it -> it.id().value(), ToldView::of);
  }

  @Post
  @Status(HttpStatus.CREATED)
  ToldView tell(String id, @Body WishTextRequest request, Authentication authentication) {
    var caller = Caller.of(authentication);
    caller.requireWritingOwnWishes();
    var words = request.words();
    return change(caller, id, permit -> ToldView.of(tellings.tell(permit, words)));
  }

  @Post("/{told}/answer")
  ToldView answer(
      String id, UUID told, @Body WishTextRequest request, Authentication authentication) {
    var caller = Caller.of(authentication);
    caller.requireSettlingWishes();
    var words = request.words();
    return change(
        caller, id, permit -> ToldView.of(tellings.answer(permit, new ToldId(told), words)));
  }

  private <T> T change(Caller caller, String id, Function<WritePermit, T> work) {
    return access.change(
        caller.actor(), PlanController.citizen(id), Set.of(Topic.RELATIVES_WORDS), work);
  }
}
