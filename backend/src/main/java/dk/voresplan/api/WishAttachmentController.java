package dk.voresplan.api;

import static dk.voresplan.api.WishWriting.WISHES;

import dk.voresplan.wish.AttachmentId;
import dk.voresplan.wish.Attachments;
import dk.voresplan.wish.WishId;
import dk.voresplan.wish.Wishes;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import java.util.UUID;

/** What is attached to a wish: for those who may read the wish; erased by its citizen. */
@Controller("/api/citizens/{id}/wishes/{wish}/attachments")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class WishAttachmentController {
  private final PlanReading reading;
  private final Attachments attachments;
  private final Wishes wishes;
  private final WishWriting writing;

  WishAttachmentController(
      PlanReading reading, Attachments attachments, Wishes wishes, WishWriting writing) {
    this.reading = reading;
    this.attachments = attachments;
    this.wishes = wishes;
    this.writing = writing;
  }

  @Get
  AttachedView all(String id, UUID wish, Authentication authentication) {
    return reading.read(
        authentication,
        id,
        WISHES,
        permit -> {
          var readable = wishes.find(permit, new WishId(wish));
          return AttachedView.of(attachments.of(permit, readable.id()));
        });
  }

  @Get("/{attachment}")
  @Produces(MediaType.ALL)
  HttpResponse<byte[]> one(String id, UUID wish, UUID attachment, Authentication authentication) {
    return reading.read(
        authentication,
        id,
        WISHES,
        permit ->
            AttachmentFiles.answer(
                attachments.file(permit, new WishId(wish), new AttachmentId(attachment))));
  }

  @Delete("/{attachment}")
  WishView remove(String id, UUID wish, UUID attachment, Authentication authentication) {
    var caller = Caller.of(authentication);
    caller.requireWritingOwnWishes();
    return writing.write(
        caller,
        id,
        WISHES,
        permit -> wishes.remove(permit, new WishId(wish), new AttachmentId(attachment)));
  }
}
