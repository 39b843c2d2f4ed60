package dk.voresplan.api;

import static dk.voresplan.api.WishWriting.IDEMPOTENCY_KEY;
import static dk.voresplan.api.WishWriting.WISHES;

import dk.voresplan.access.WritePermit;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.wish.AttachmentNotFound;
import dk.voresplan.wish.Wish;
import dk.voresplan.wish.WishDraft;
import dk.voresplan.wish.WishId;
import dk.voresplan.wish.WishRevision;
import dk.voresplan.wish.Wishes;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A citizen's dreams and wishes: all, one with what happened to it, and a new one. */
@Controller("/api/citizens/{id}/wishes")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class WishController {
  private final PlanReading reading;
  private final Wishes wishes;
  private final WishWriting writing;

  WishController(PlanReading reading, Wishes wishes, WishWriting writing) {
    this.reading = reading;
    this.wishes = wishes;
    this.writing = writing;
  }

  @Get
  HttpResponse<List<WishView>> all(
      String id,
      @QueryValue Optional<UUID> after,
      @QueryValue(defaultValue = "200") int limit,
      Authentication authentication,
      HttpRequest<?> request) {
    var page = new PageRequest(limit, after);
    var found = reading.read(authentication, id, WISHES, permit -> wishes.page(permit, page));
    return JsonPage.of(request, page, found, wish -> wish.id().value(), WishView::of);
  }

  @Get("/{wish}")
  WishView one(String id, UUID wish, Authentication authentication) {
    return reading.read(
        authentication, id, WISHES, permit -> WishView.of(wishes.find(permit, new WishId(wish))));
  }

  @Get("/{wish}/events")
  List<WishEventView> events(String id, UUID wish, Authentication authentication) {
    return reading.read(
        authentication,
        id,
        WISHES,
        permit -> wishes.trail(permit, new WishId(wish)).stream().map(WishEventView::of).toList());
  }

  @Get("/{wish}/revisions")
  HttpResponse<List<WishRevisionView>> revisions(
      String id, UUID wish, @QueryValue Optional<Long> before, Authentication authentication) {
    var found =
        reading.read(
            authentication,
            id,
            WISHES,
            permit ->
                wishes.revisions(permit, new WishId(wish), before.orElse(Long.MAX_VALUE)).stream()
                    .map(WishRevisionView::of)
                    .toList());
    var answer = HttpResponse.ok(found);
    return found.size() < WishRevision.PAGE
        ? answer
        : answer.header(
            HttpHeaders.LINK, "<?before=%d>; rel=\"next\"".formatted(found.getLast().version()));
  }

  @Post
  @Status(HttpStatus.CREATED)
  HttpResponse<WishView> write(
      String id,
      @Body WishRequest request,
      @Header(IDEMPOTENCY_KEY) Optional<String> key,
      Authentication authentication) {
    var caller = Caller.of(authentication);
    caller.requireWritingOwnWishes();
    var draft = request.draft();
    var asked = writing.asked(key, "wishes", request);
    var written = writing.write(caller, id, WISHES, asked, permit -> kept(permit, draft));
    return HttpResponse.created(
        written, URI.create("/api/citizens/" + CitizenInPath.of(id) + "/wishes/" + written.id()));
  }

  private Wish kept(WritePermit permit, WishDraft draft) {
    try {
      return wishes.write(permit, draft);
    } catch (AttachmentNotFound missing) {
      throw new InvalidField("attachments");
    }
  }
}
