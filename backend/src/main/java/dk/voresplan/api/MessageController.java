package dk.voresplan.api;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.message.MessageId;
import dk.voresplan.message.RelativeMessages;
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

/** What relatives tell the team of a citizen, and its answers. */
@Controller("/api/citizens/{id}/told")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class MessageController {
  private final AccessPolicy access;
  private final RelativeMessages messages;

  MessageController(AccessPolicy access, RelativeMessages messages) {
    this.access = access;
    this.messages = messages;
  }

  @Get
  HttpResponse<List<MessageView>> all(
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
            CitizenInPath.of(id),
            Set.of(Topic.RELATIVES_WORDS),
            permit -> messages.page(permit, page));
    return JsonPage.of(request, page, found, it -> it.id().value(), MessageView::of);
  }

  @Post
  @Status(HttpStatus.CREATED)
  MessageView tell(String id, @Body WishTextRequest request, Authentication authentication) {
    var caller = Caller.of(authentication);
    caller.requireWritingOwnWishes();
    var words = request.words();
    return change(caller, id, permit -> MessageView.of(messages.tell(permit, words)));
  }

  @Post("/{told}/answer")
  MessageView answer(
      String id, UUID told, @Body WishTextRequest request, Authentication authentication) {
    var caller = Caller.of(authentication);
    caller.requireSettlingWishes();
    var words = request.words();
    return change(
        caller, id, permit -> MessageView.of(messages.answer(permit, new MessageId(told), words)));
  }

  private <T> T change(Caller caller, String id, Function<WritePermit, T> work) {
    return access.change(caller.actor(), CitizenInPath.of(id), Set.of(Topic.RELATIVES_WORDS), work);
  }
}
