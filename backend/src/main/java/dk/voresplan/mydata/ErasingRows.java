package dk.voresplan.mydata;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
import dk.voresplan.access.Part;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ErasingRows extends GenericRepository<ErasingRows.Row, UUID> {
  String DRAFTS =
      " where citizen_id = :citizen and author_kind = 'PERSON' and author_id = :citizen";

  String NEVER_SHARED =
      """
      (select w.id from wish w
       where w.citizen_id = :citizen and not exists (
         select 1 from wish_reader r where r.citizen_id = w.citizen_id and r.wish_id = w.id))
      """;

  String OF_NEVER_SHARED = " where citizen_id = :citizen and wish_id in " + NEVER_SHARED;

  /** All but the voice without which nothing would be said. */
  String SPARE_ATTACHMENTS =
      """
       where citizen_id = :citizen and wish_id is not null and not (slot = 0 and exists (
        select 1 from wish w
        where w.citizen_id = wish_attachment.citizen_id and w.id = wish_attachment.wish_id
          and w.text is null))
      """;

  @Needs(
      topic = {Topic.WISHES, Topic.CALENDAR},
      part = Part.OWN)
  @Query(
      "select 'DRAFTS' as kind, count(*) as counted from draft"
          + DRAFTS
          + " union all select 'PRIVATE_WISHES', count(*) from wish"
          + " where citizen_id = :citizen and id in "
          + NEVER_SHARED
          + " union all select 'ATTACHMENTS', count(*) from wish_attachment"
          + SPARE_ATTACHMENTS
          + """
          union all
          select 'DIALOG_ANSWERS', count(*) from dialog_answer where citizen_id = :citizen
          union all
          select 'CALENDAR_ADDRESS', count(*) from calendar_subscription
          where citizen_id = :citizen
          """)
  List<ErasableRow> count(Permit permit);

  @Needs(topic = Topic.WISHES, right = Right.WRITE, part = Part.OWN)
  @Query("delete from draft" + DRAFTS)
  int removeDrafts(WritePermit permit);

  @Needs(topic = Topic.WISHES, right = Right.WRITE, part = Part.OWN)
  @Query("delete from wish_attachment where citizen_id = :citizen and wish_id is null")
  int removeAttachmentsOfDrafts(WritePermit permit);

  @Needs(topic = Topic.WISHES, right = Right.WRITE, part = Part.OWN)
  @Query("delete from wish_event" + OF_NEVER_SHARED)
  int removeEventsOfPrivateWishes(WritePermit permit);

  @Needs(topic = Topic.WISHES, right = Right.WRITE, part = Part.OWN)
  @Query("delete from wish_revision" + OF_NEVER_SHARED)
  int removeRevisionsOfPrivateWishes(WritePermit permit);

  @Needs(topic = Topic.WISHES, right = Right.WRITE, part = Part.OWN)
  @Query("delete from wish_message" + OF_NEVER_SHARED)
  int removeMessagesOfPrivateWishes(WritePermit permit);

  @Needs(topic = Topic.WISHES, right = Right.WRITE, part = Part.OWN)
  @Query("delete from wish_attachment" + OF_NEVER_SHARED)
  int removeAttachmentsOfPrivateWishes(WritePermit permit);

  @Needs(topic = Topic.WISHES, right = Right.WRITE, part = Part.OWN)
  @Query("delete from wish where citizen_id = :citizen and id in " + NEVER_SHARED)
  int removePrivateWishes(WritePermit permit);

  @Needs(topic = Topic.WISHES, right = Right.WRITE, part = Part.OWN)
  @Query("delete from wish_attachment" + SPARE_ATTACHMENTS)
  int removeAttachments(WritePermit permit);

  @Needs(topic = Topic.WISHES, right = Right.WRITE, part = Part.OWN)
  @Query("delete from dialog_answer where citizen_id = :citizen")
  int removeDialogAnswers(WritePermit permit);

  @Needs(topic = Topic.WISHES, right = Right.WRITE, part = Part.OWN)
  @Query("delete from dialog_reader where citizen_id = :citizen")
  int removeDialogReaders(WritePermit permit);

  /** What a repository needs to be one; no statement returns it. */
  @MappedEntity("wish")
  record Row(@Id UUID id) {}
}
