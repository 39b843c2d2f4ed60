package dk.voresplan.wish;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.media.Content;
import dk.voresplan.media.Picture;
import dk.voresplan.media.Voice;
import dk.voresplan.storage.Columns;
import dk.voresplan.storage.RowId;
import dk.voresplan.wish.AttachmentsFull.Limit;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.Query;

/** The attachments of wishes: read by whoever may read the wish, written by the citizen. */
@Singleton
class AttachmentRepository {
  private static final int BYTES_IN_PART = 500_000;
  private static final int VOICE = 0;
  private static final int FIRST_PICTURE = 1;

  private final WishRepository wishes;

  AttachmentRepository(WishRepository wishes) {
    this.wishes = wishes;
  }

  Attached ofDraft(Permit permit) {
    return attached(
        permit
            .rows(Topic.WISHES, Right.SEE)
            .createQuery(
                """
                select * from wish_attachment where citizen_id = :citizen and wish_id is null
                order by id
                """)
            .bind("citizen", permit.citizen().value()));
  }

  Attached of(Permit permit, WishId wish) {
    return attached(
        wishes
            .readable(
                permit,
                """
                select a.*
                from wish w
                join wish_attachment a on a.citizen_id = w.citizen_id and a.wish_id = w.id
                where <readable> and w.id = :wish
                order by a.id
                """)
            .bind("wish", wish.value()));
  }

  Optional<AttachedFile> fileInDraft(Permit permit, AttachmentId id) {
    return file(
        permit
            .rows(Topic.WISHES, Right.SEE)
            .createQuery(
                """
                select a.media_type, p.content
                from wish_attachment a
                join wish_attachment_part p
                  on p.citizen_id = a.citizen_id and p.attachment_id = a.id
                where a.citizen_id = :citizen and a.wish_id is null and a.id = :id
                order by p.part
                """)
            .bind("citizen", permit.citizen().value())
            .bind("id", id.value()));
  }

  Optional<AttachedFile> file(Permit permit, WishId wish, AttachmentId id) {
    return file(
        wishes
            .readable(
                permit,
                """
                select a.media_type, p.content
                from wish w
                join wish_attachment a on a.citizen_id = w.citizen_id and a.wish_id = w.id
                join wish_attachment_part p
                  on p.citizen_id = a.citizen_id and p.attachment_id = a.id
                where <readable> and w.id = :wish and a.id = :id
                order by p.part
                """)
            .bind("wish", wish.value())
            .bind("id", id.value()));
  }

  /** Takes the one slot that a voice has. */
  AttachmentId add(Permit permit, Voice voice, Instant now) {
    var id = new AttachmentId(RowId.next());
    if (!insert(permit, id, VOICE, voice, now)) {
      throw new AttachmentsFull(Limit.DRAFT);
    }
    insertParts(permit, id, voice.content());
    return id;
  }

  /** Takes the first slot that is free, again if another window was first. */
  AttachmentId add(Permit permit, Picture picture, Instant now) {
    var id = new AttachmentId(RowId.next());
    while (!insert(permit, id, freeSlotForPicture(permit), picture, now)) {
      // Another window of the citizen's took the slot: look for the next.
    }
    insertParts(permit, id, picture.content());
    return id;
  }

  /** The first slot in the draft that a picture can have. */
  int freeSlotForPicture(Permit permit) {
    return freeSlot(permit, FIRST_PICTURE, Attachments.MOST_PICTURES);
  }

  /** The one slot in the draft that a voice can have. */
  int freeSlotForVoice(Permit permit) {
    return freeSlot(permit, VOICE, VOICE);
  }

  private static int freeSlot(Permit permit, int first, int last) {
    var taken =
        permit
            .rows(Topic.WISHES, Right.WRITE)
            .createQuery(
                "select slot from wish_attachment where citizen_id = :citizen and wish_id is null")
            .bind("citizen", permit.citizen().value())
            .mapTo(Integer.class)
            .set();
    return IntStream.rangeClosed(first, last)
        .filter(slot -> !taken.contains(slot))
        .findFirst()
        .orElseThrow(() -> new AttachmentsFull(Limit.DRAFT));
  }

  /** How much the citizen has attached to the draft and to all wishes. */
  long bytesOfAll(Permit permit) {
    return permit
        .rows(Topic.WISHES, Right.WRITE)
        .createQuery(
            """
            select coalesce(sum(cast(size_in_bytes as bigint)), 0) from wish_attachment
            where citizen_id = :citizen
            """)
        .bind("citizen", permit.citizen().value())
        .mapTo(Long.class)
        .one();
  }

  private static boolean insert(
      Permit permit, AttachmentId id, int slot, Picture picture, Instant now) {
    return permit
            .rows(Topic.WISHES, Right.WRITE)
            .createUpdate(
                """
                insert into wish_attachment
                  (citizen_id, id, slot, media_type, size_in_bytes, preview, width, height, added_at)
                values (:citizen, :id, :slot, :type, :size, :preview, :width, :height, :now)
                on conflict do nothing
                """)
            .bind("citizen", permit.citizen().value())
            .bind("id", id.value())
            .bind("slot", slot)
            .bind("type", Picture.MEDIA_TYPE)
            .bind("size", picture.content().size())
            .bind("preview", picture.preview().bytes())
            .bind("width", picture.width())
            .bind("height", picture.height())
            .bind("now", now)
            .execute()
        == 1;
  }

  private static boolean insert(
      Permit permit, AttachmentId id, int slot, Voice voice, Instant now) {
    return permit
            .rows(Topic.WISHES, Right.WRITE)
            .createUpdate(
                """
                insert into wish_attachment
                  (citizen_id, id, slot, media_type, size_in_bytes, milliseconds, added_at)
                values (:citizen, :id, :slot, :type, :size, :milliseconds, :now)
                on conflict do nothing
                """)
            .bind("citizen", permit.citizen().value())
            .bind("id", id.value())
            .bind("slot", slot)
            .bind("type", voice.mediaType())
            .bind("size", voice.content().size())
            .bind("milliseconds", voice.length().toMillis())
            .bind("now", now)
            .execute()
        == 1;
  }

  private static void insertParts(Permit permit, AttachmentId id, Content content) {
    var bytes = content.bytes();
    var batch =
        permit
            .rows(Topic.WISHES, Right.WRITE)
            .prepareBatch(
                """
                insert into wish_attachment_part (citizen_id, attachment_id, part, content)
                values (:citizen, :id, :part, :content)
                """);
    for (int from = 0; from < bytes.length; from += BYTES_IN_PART) {
      batch
          .bind("citizen", permit.citizen().value())
          .bind("id", id.value())
          .bind("part", from / BYTES_IN_PART)
          .bind(
              "content",
              Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + BYTES_IN_PART)))
          .add();
    }
    batch.execute();
  }

  /** Lets a new wish take these along from the draft. */
  void follow(Permit permit, WishId wish, Set<AttachmentId> attachments) {
    if (attachments.isEmpty()) {
      return;
    }
    int followed =
        permit
            .rows(Topic.WISHES, Right.WRITE)
            .createUpdate(
                """
                update wish_attachment set wish_id = :wish
                where citizen_id = :citizen and wish_id is null and id in (<ids>)
                """)
            .bind("wish", wish.value())
            .bind("citizen", permit.citizen().value())
            .bindList("ids", attachments.stream().map(AttachmentId::value).toList())
            .execute();
    if (followed != attachments.size()) {
      throw new AttachmentNotFound();
    }
  }

  /** Erases it; without a wish it is one of the draft's. */
  void remove(Permit permit, Optional<WishId> wish, AttachmentId id) {
    int removed =
        permit
            .rows(Topic.WISHES, Right.WRITE)
            .createUpdate(
                """
                delete from wish_attachment
                where citizen_id = :citizen and id = :id
                  and wish_id is not distinct from cast(:wish as uuid)
                """)
            .bind("citizen", permit.citizen().value())
            .bind("id", id.value())
            .bindByType("wish", wish.map(WishId::value).orElse(null), UUID.class)
            .execute();
    if (removed == 0) {
      throw new AttachmentNotFound();
    }
  }

  private static Attached attached(Query rows) {
    var voices = new ArrayList<WishVoice>();
    var pictures = new ArrayList<WishPicture>();
    rows.map((row, context) ->
            row.getInt("slot") == VOICE ? voices.add(voice(row)) : pictures.add(picture(row)))
        .list();
    return new Attached(voices.stream().findFirst(), List.copyOf(pictures));
  }

  private static WishVoice voice(ResultSet row) throws SQLException {
    return new WishVoice(
        new AttachmentId(Columns.uuid(row, "id")),
        Columns.maybeMilliseconds(row, "milliseconds").orElseThrow());
  }

  private static WishPicture picture(ResultSet row) throws SQLException {
    return new WishPicture(
        new AttachmentId(Columns.uuid(row, "id")),
        new Content(row.getBytes("preview")),
        row.getInt("width"),
        row.getInt("height"));
  }

  private static Optional<AttachedFile> file(Query parts) {
    var bytes = new ByteArrayOutputStream();
    List<String> types =
        parts
            .map((row, context) -> {
              bytes.writeBytes(row.getBytes("content"));
              return row.getString("media_type");
            })
            .list();
    return types.stream()
        .findFirst()
        .map(type -> new AttachedFile(type, new Content(bytes.toByteArray())));
  }
}
