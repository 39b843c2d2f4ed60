package dk.voresplan.api;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.wish.WishId;
import dk.voresplan.wish.Wishes;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A citizen's dreams and wishes: all, one, and a new one. */
@Controller("/api/citizens/{id}/wishes")
@Secured(SecurityRule.IS_AUTHENTICATED)
class WishController {
  private static final Set<Topic> WISHES = Set.of(Topic.WISHES);

  private final AccessPolicy access;
  private final Wishes wishes;

  WishController(AccessPolicy access, Wishes wishes) {
    this.access = access;
    this.wishes = wishes;
  }

  @Get
  @ExecuteOn(TaskExecutors.BLOCKING)
  List<WishView> all(String id, Authentication authentication) {
    var caller = Caller.of(authentication);
    caller.requireReading();
    return access.open(
        caller.actor(),
        PlanController.citizen(id),
        Right.SEE,
        WISHES,
        permit -> wishes.of(permit).stream().map(WishView::of).toList());
  }

  @Get("/{wish}")
  @ExecuteOn(TaskExecutors.BLOCKING)
  WishView one(String id, UUID wish, Authentication authentication) {
    var caller = Caller.of(authentication);
    caller.requireReading();
    return access.open(
        caller.actor(),
        PlanController.citizen(id),
        Right.SEE,
        WISHES,
        permit -> WishView.of(wishes.find(permit, new WishId(wish))));
  }

  @Post
  @Status(HttpStatus.CREATED)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<WishView> write(
      String id, @Body WishRequest request, Authentication authentication) {
    var caller = Caller.of(authentication);
    caller.requireWritingWishes();
    var citizen = PlanController.citizen(id);
    var draft = request.draft();
    var wish =
        access.open(
            caller.actor(), citizen, Right.WRITE, WISHES, permit -> wishes.write(permit, draft));
    return HttpResponse.created(
        WishView.of(wish), URI.create("/api/citizens/" + citizen + "/wishes/" + wish.id()));
  }
}
