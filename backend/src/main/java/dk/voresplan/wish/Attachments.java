package dk.voresplan.wish;

import dk.voresplan.access.Opened;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.limit.Daily;
import dk.voresplan.limit.DailyLimits;
import dk.voresplan.media.Picture;
import dk.voresplan.media.Voice;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/**
 * Manages the voices and pictures of wishes. They belong to the citizen's draft until a wish takes
 * them along. From then on, exactly those who may read the wish see them.
 * docs/decisions/012-voice-and-pictures.md
 */
@Singleton
public class Attachments {
  /** The most pictures that a wish may have. */
  public static final int MOST_PICTURES = 5;

  /** The most bytes of all that one citizen has attached: hundreds of pictures. */
  public static final long MOST_BYTES = 200_000_000;

  private final StoredAttachments kept;
  private final DailyLimits daily;
  private final Clock clock;

  Attachments(StoredAttachments kept, DailyLimits daily, Clock clock) {
    this.daily = daily;
    this.kept = kept;
    this.clock = clock;
  }

  /** What the citizen has attached to the draft of the next wish. */
  public Attached ofDraft(Permit permit) {
    return kept.ofDraft(permit);
  }

  /** What is attached to a wish; nothing if the permit's actor may not read the wish. */
  public Attached of(Permit permit, WishId wish) {
    return kept.of(permit, wish);
  }

  /**
   * Stops whoever has no room for one more picture in the draft.
   *
   * @throws AttachmentsFull if the draft has {@link #MOST_PICTURES}, or all take {@link
   *     #MOST_BYTES}
   */
  public void requireRoomForPicture(WritePermit permit) {
    kept.freeSlotForPicture(permit);
    kept.requireRoom(permit);
  }

  /**
   * Stops whoever has no room for a voice in the draft.
   *
   * @throws AttachmentsFull if the draft has one, or all take {@link #MOST_BYTES}
   */
  public void requireRoomForVoice(WritePermit permit) {
    kept.freeSlotForVoice(permit);
    kept.requireRoom(permit);
  }

  /**
   * Attaches a picture to the citizen's draft.
   *
   * @throws AttachmentsFull if there is no room for it
   */
  public AttachmentId add(WritePermit permit, Picture picture) {
    kept.requireRoom(permit);
    daily.take(permit, Topic.WISHES, Daily.ATTACHMENT);
    return kept.add(permit, picture, clock.instant());
  }

  /**
   * Attaches a voice to the citizen's draft.
   *
   * @throws AttachmentsFull if there is no room for it
   */
  public AttachmentId add(WritePermit permit, Voice voice) {
    kept.requireRoom(permit);
    daily.take(permit, Topic.WISHES, Daily.ATTACHMENT);
    return kept.add(permit, voice, clock.instant());
  }

  /**
   * Erases what was attached to the citizen's draft, for good.
   *
   * @throws AttachmentNotFound if the draft has none such
   */
  public void removeFromDraft(WritePermit permit, AttachmentId attachment) {
    kept.remove(permit, Optional.empty(), attachment);
  }

  /**
   * What the citizen attached to the draft, itself.
   *
   * @throws AttachmentNotFound if the draft has none such
   */
  public AttachedFile fileInDraft(Permit permit, AttachmentId attachment) {
    return kept.fileInDraft(permit, attachment).orElseThrow(AttachmentNotFound::new);
  }

  /**
   * What is attached to a wish, itself.
   *
   * @throws AttachmentNotFound if there is none such, or the permit's actor may not read the wish
   */
  public AttachedFile file(Permit permit, WishId wish, AttachmentId attachment) {
    permit.opened(Opened.Kind.WISH, wish.value());
    return kept.file(permit, wish, attachment).orElseThrow(AttachmentNotFound::new);
  }
}
