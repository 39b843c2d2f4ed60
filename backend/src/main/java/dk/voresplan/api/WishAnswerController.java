package dk.voresplan.api;

import static dk.voresplan.api.WishWriting.IDEMPOTENCY_KEY;
import static dk.voresplan.api.WishWriting.WISHES;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Topic;
import dk.voresplan.wish.Outcome;
import dk.voresplan.wish.WishId;
import dk.voresplan.wish.Wishes;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is said about a wish, and what a professional who reads it lets it become. */
@Controller("/api/citizens/{id}/wishes/{wish}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class WishAnswerController {
  private static final Set<Topic> WITH_GOALS = Set.of(Topic.WISHES, Topic.GOALS);
  private static final Set<Topic> WITH_CALENDAR = Set.of(Topic.WISHES, Topic.GOALS, Topic.CALENDAR);

  private final AccessPolicy access;
  private final Wishes wishes;
  private final WishWriting writing;

  WishAnswerController(AccessPolicy access, Wishes wishes, WishWriting writing) {
    this.access = access;
    this.wishes = wishes;
    this.writing = writing;
  }

  @Post("/opened")
  WishView open(String id, UUID wish, Authentication authentication) {
    var caller = Caller.of(authentication);
    caller.requireSettlingWishes();
    return access.open(
        caller.actor(),
        CitizenInPath.of(id),
        WISHES,
        permit -> WishView.of(wishes.open(permit, new WishId(wish))));
  }

  @Post("/messages")
  @Status(HttpStatus.CREATED)
  WishView say(
      String id,
      UUID wish,
      @Body WishTextRequest request,
      @Header(IDEMPOTENCY_KEY) Optional<String> key,
      Authentication authentication) {
    var caller = Caller.of(authentication);
    caller.requireWritingWishes();
    var words = request.words();
    var asked = writing.asked(key, wish + "/messages", request);
    return writing.write(
        caller, id, WISHES, asked, permit -> wishes.say(permit, new WishId(wish), words));
  }

  @Post("/outcome")
  WishView settle(
      String id,
      UUID wish,
      @Body OutcomeRequest request,
      @Header(IDEMPOTENCY_KEY) Optional<String> key,
      Authentication authentication) {
    var caller = Caller.of(authentication);
    caller.requireSettlingWishes();
    var outcome = request.outcome();
    var words = request.words();
    var seen = request.seen();
    var asked = writing.asked(key, wish + "/outcome", request);
    return writing.orPresent(
        caller,
        id,
        new WishId(wish),
        () ->
            writing.write(
                caller,
                id,
                outcome instanceof Outcome.TalkAtMeeting ? WITH_CALENDAR : WITH_GOALS,
                asked,
                permit -> wishes.settle(permit, new WishId(wish), seen, outcome, words)));
  }
}
