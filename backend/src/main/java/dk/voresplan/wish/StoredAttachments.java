package dk.voresplan.wish;

import dk.voresplan.access.Permit;
import dk.voresplan.access.WritePermit;
import dk.voresplan.media.Content;
import dk.voresplan.media.Picture;
import dk.voresplan.media.Voice;
import dk.voresplan.storage.RowId;
import dk.voresplan.wish.AttachmentsFull.Limit;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Keeps attachments in slots and in parts: slot 0 is the voice's, the others are for pictures. */
@Singleton
class StoredAttachments {
  private static final int BYTES_IN_PART = 500_000;
  private static final int VOICE = 0;
  private static final int FIRST_PICTURE = 1;

  private final AttachmentRows rows;
  private final Clock clock;

  StoredAttachments(AttachmentRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  Attached ofDraft(Permit permit) {
    return attached(rows.ofDraft(permit));
  }

  Attached of(Permit permit, WishId wish) {
    var may = MayRead.of(permit, clock.instant());
    return attached(rows.of(permit, may.all(), may.actor(), may.today(), wish.value()));
  }

  Optional<AttachedFile> fileInDraft(Permit permit, AttachmentId id) {
    return file(rows.partsInDraft(permit, id.value()));
  }

  Optional<AttachedFile> file(Permit permit, WishId wish, AttachmentId id) {
    var may = MayRead.of(permit, clock.instant());
    return file(rows.parts(permit, may.all(), may.actor(), may.today(), wish.value(), id.value()));
  }

  /** Takes the one slot that a voice has. */
  AttachmentId add(WritePermit permit, Voice voice, Instant now) {
    var id = new AttachmentId(RowId.next());
    int added =
        rows.addVoice(
            permit,
            id.value(),
            VOICE,
            voice.mediaType(),
            voice.content().size(),
            voice.length().toMillis(),
            now);
    if (added == 0) {
      throw new AttachmentsFull(Limit.DRAFT);
    }
    addParts(permit, id, voice.content());
    return id;
  }

  /** Takes the first slot that is free, again if another window was first. */
  AttachmentId add(WritePermit permit, Picture picture, Instant now) {
    var id = new AttachmentId(RowId.next());
    int added = 0;
    while (added == 0) {
      // Where another window of the citizen's took the slot, look for the next.
      added =
          rows.addPicture(
              permit,
              id.value(),
              freeSlotForPicture(permit),
              Picture.MEDIA_TYPE,
              picture.content().size(),
              picture.preview().bytes(),
              picture.width(),
              picture.height(),
              now);
    }
    addParts(permit, id, picture.content());
    return id;
  }

  /** The first slot in the draft that a picture can have. */
  int freeSlotForPicture(WritePermit permit) {
    return freeSlot(permit, FIRST_PICTURE, Attachments.MOST_PICTURES);
  }

  /** The one slot in the draft that a voice can have. */
  int freeSlotForVoice(WritePermit permit) {
    return freeSlot(permit, VOICE, VOICE);
  }

  private int freeSlot(WritePermit permit, int first, int last) {
    var taken = Set.copyOf(rows.slotsTaken(permit));
    return IntStream.rangeClosed(first, last)
        .filter(slot -> !taken.contains(slot))
        .findFirst()
        .orElseThrow(() -> new AttachmentsFull(Limit.DRAFT));
  }

  /** Stops whoever has as much attached to the draft and to all wishes as one may. */
  void requireRoom(WritePermit permit) {
    if (rows.bytesOfAll(permit) >= Attachments.MOST_BYTES) {
      throw new AttachmentsFull(Limit.ALL);
    }
  }

  private void addParts(WritePermit permit, AttachmentId id, Content content) {
    var bytes = content.bytes();
    for (int from = 0; from < bytes.length; from += BYTES_IN_PART) {
      rows.addPart(
          permit,
          id.value(),
          from / BYTES_IN_PART,
          Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + BYTES_IN_PART)));
    }
  }

  /** Lets a new wish take these along from the draft. */
  void follow(WritePermit permit, WishId wish, Set<AttachmentId> attachments) {
    if (attachments.isEmpty()) {
      return;
    }
    var ids = attachments.stream().map(AttachmentId::value).toList();
    if (rows.follow(permit, wish.value(), ids) != attachments.size()) {
      throw new AttachmentNotFound();
    }
  }

  /** Erases it; without a wish it is one of the draft's. */
  void remove(WritePermit permit, Optional<WishId> wish, AttachmentId id) {
    if (rows.remove(permit, wish.map(WishId::value).orElse(null), id.value()) == 0) {
      throw new AttachmentNotFound();
    }
  }

  private static Attached attached(List<AttachmentRow> rows) {
    return new Attached(
        rows.stream().filter(row -> row.slot() == VOICE).findFirst().map(AttachmentRow::voice),
        rows.stream().filter(row -> row.slot() != VOICE).map(AttachmentRow::picture).toList());
  }

  private static Optional<AttachedFile> file(List<AttachmentPartRow> parts) {
    var bytes = new ByteArrayOutputStream();
    parts.forEach(part -> bytes.writeBytes(part.content().bytes()));
    return parts.stream()
        .findFirst()
        .map(part -> new AttachedFile(part.mediaType(), new Content(bytes.toByteArray())));
  }
}
