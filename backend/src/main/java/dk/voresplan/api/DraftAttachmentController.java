package dk.voresplan.api;

import static dk.voresplan.api.WishWriting.WISHES;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.wish.AttachmentId;
import dk.voresplan.wish.AttachmentIntake;
import dk.voresplan.wish.Attachments;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import java.util.UUID;

/** What a citizen attaches to the draft of the next wish, which nobody else can reach. */
@Controller("/api/citizens/{id}/attachments")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class DraftAttachmentController {
  private final AccessPolicy access;
  private final PlanReading reading;
  private final Attachments attachments;
  private final AttachmentIntake intake;

  DraftAttachmentController(
      AccessPolicy access, PlanReading reading, Attachments attachments, AttachmentIntake intake) {
    this.access = access;
    this.reading = reading;
    this.attachments = attachments;
    this.intake = intake;
  }

  @Get
  AttachedView all(String id, Authentication authentication) {
    return reading.read(
        authentication, id, WISHES, permit -> AttachedView.of(attachments.ofDraft(permit)));
  }

  @Get("/{attachment}")
  @Produces(MediaType.ALL)
  HttpResponse<byte[]> one(String id, UUID attachment, Authentication authentication) {
    return reading.read(
        authentication,
        id,
        WISHES,
        permit ->
            AttachmentFiles.answer(attachments.fileInDraft(permit, new AttachmentId(attachment))));
  }

  /** Takes a JPEG, a PNG or a lossy WebP, whatever the request calls it. */
  @Post("/pictures")
  @Consumes(MediaType.ALL)
  @Status(HttpStatus.CREATED)
  AttachedView.Added addPicture(String id, @Body byte[] file, Authentication authentication) {
    var caller = Caller.of(authentication);
    caller.requireWritingOwnWishes();
    return AttachedView.Added.of(intake.picture(caller.actor(), CitizenInPath.of(id), () -> file));
  }

  /** Takes Opus in WebM or AAC in MP4, whatever the request calls it; at most three minutes. */
  @Post("/voice")
  @Consumes(MediaType.ALL)
  @Status(HttpStatus.CREATED)
  AttachedView.Added addVoice(String id, @Body byte[] file, Authentication authentication) {
    var caller = Caller.of(authentication);
    caller.requireWritingOwnWishes();
    return AttachedView.Added.of(intake.voice(caller.actor(), CitizenInPath.of(id), () -> file));
  }

  @Delete("/{attachment}")
  AttachedView remove(String id, UUID attachment, Authentication authentication) {
    var caller = Caller.of(authentication);
    caller.requireWritingOwnWishes();
    return access.change(
        caller.actor(),
        CitizenInPath.of(id),
        WISHES,
        permit -> {
          attachments.removeFromDraft(permit, new AttachmentId(attachment));
          return AttachedView.of(attachments.ofDraft(permit));
        });
  }
}
