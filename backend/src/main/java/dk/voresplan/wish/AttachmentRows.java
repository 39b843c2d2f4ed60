package dk.voresplan.wish;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
import dk.voresplan.access.Part;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.media.Content;
import dk.voresplan.storage.Moment;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds the attachments of wishes: read by whoever may read the wish, written by the citizen. */
@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AttachmentRows extends GenericRepository<AttachmentRow, UUID> {
  @Needs(topic = Topic.WISHES, part = Part.OWN)
  @Query(
      """
      select a.id, a.slot, a.preview, a.width, a.height, a.milliseconds
      from wish_attachment a
      where a.citizen_id = :citizen and a.wish_id is null
      order by a.id
      """)
  List<AttachmentRow> ofDraft(Permit permit);

  @Needs(topic = Topic.WISHES)
  @Query(
      """
      select a.id, a.slot, a.preview, a.width, a.height, a.milliseconds
      from wish w
      join wish_attachment a on a.citizen_id = w.citizen_id and a.wish_id = w.id
      where w.id = :wish and
      """
          + MayRead.CONDITION
          + "order by a.id")
  List<AttachmentRow> of(Permit permit, boolean all, UUID actor, LocalDate today, UUID wish);

  @Needs(topic = Topic.WISHES, part = Part.OWN)
  @Query(
      """
      select a.media_type, p.content
      from wish_attachment a
      join wish_attachment_part p
        on p.citizen_id = a.citizen_id and p.attachment_id = a.id
      where a.citizen_id = :citizen and a.wish_id is null and a.id = :id
      order by p.part
      """)
  List<AttachmentPartRow> partsInDraft(Permit permit, UUID id);

  @Needs(topic = Topic.WISHES)
  @Query(
      """
      select a.media_type, p.content
      from wish w
      join wish_attachment a on a.citizen_id = w.citizen_id and a.wish_id = w.id
      join wish_attachment_part p
        on p.citizen_id = a.citizen_id and p.attachment_id = a.id
      where w.id = :wish and a.id = :id and
      """
          + MayRead.CONDITION
          + "order by p.part")
  List<AttachmentPartRow> parts(
      Permit permit, boolean all, UUID actor, LocalDate today, UUID wish, UUID id);

  @Needs(topic = Topic.WISHES, right = Right.WRITE, part = Part.OWN)
  @Query("select slot from wish_attachment where citizen_id = :citizen and wish_id is null")
  List<Integer> slotsTaken(WritePermit permit);

  /** How much the citizen has attached to the draft and to all wishes. */
  @Needs(topic = Topic.WISHES, right = Right.WRITE, part = Part.OWN)
  @Query(
      """
      select coalesce(sum(cast(size_in_bytes as bigint)), 0) from wish_attachment
      where citizen_id = :citizen
      """)
  long bytesOfAll(WritePermit permit);

  /**
   * Adds nothing where another has the slot.
   *
   * @param bytes the preview's; a parameter called so would be taken for the row's {@link Content}
   */
  @Needs(topic = Topic.WISHES, right = Right.WRITE, part = Part.OWN)
  @Query(
      """
      insert into wish_attachment
        (citizen_id, id, slot, media_type, size_in_bytes, preview, width, height, added_at)
      values (:citizen, :id, :slot, :type, :size, :bytes, :width, :height, :now)
      on conflict do nothing
      """)
  int addPicture(
      WritePermit permit,
      UUID id,
      int slot,
      String type,
      int size,
      byte[] bytes,
      int width,
      int height,
      @Moment Instant now);

  /** Adds nothing where another has the slot. */
  @Needs(topic = Topic.WISHES, right = Right.WRITE, part = Part.OWN)
  @Query(
      """
      insert into wish_attachment
        (citizen_id, id, slot, media_type, size_in_bytes, milliseconds, added_at)
      values (:citizen, :id, :slot, :type, :size, :milliseconds, :now)
      on conflict do nothing
      """)
  int addVoice(
      WritePermit permit,
      UUID id,
      int slot,
      String type,
      int size,
      long milliseconds,
      @Moment Instant now);

  @Needs(topic = Topic.WISHES, right = Right.WRITE, part = Part.OWN)
  @Query(
      """
      insert into wish_attachment_part (citizen_id, attachment_id, part, content)
      values (:citizen, :id, :part, :content)
      """)
  int addPart(WritePermit permit, UUID id, int part, byte[] content);

  @Needs(topic = Topic.WISHES, right = Right.WRITE, part = Part.OWN)
  @Query(
      """
      update wish_attachment set wish_id = :wish
      where citizen_id = :citizen and wish_id is null and id in (:ids)
      """)
  int follow(WritePermit permit, UUID wish, List<UUID> ids);

  /** Erases it; without a wish it is one of the draft's. */
  @Needs(topic = Topic.WISHES, right = Right.WRITE, part = Part.OWN)
  @Query(
      """
      delete from wish_attachment
      where citizen_id = :citizen and id = :id
        and wish_id is not distinct from cast(:wish as uuid)
      """)
  int remove(WritePermit permit, @Nullable UUID wish, UUID id);
}
