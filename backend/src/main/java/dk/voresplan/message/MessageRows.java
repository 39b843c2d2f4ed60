package dk.voresplan.message;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
import dk.voresplan.access.NeedsForEach;
import dk.voresplan.access.Part;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Permits;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.storage.Moment;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface MessageRows extends GenericRepository<MessageRow, UUID> {
  String ALL =
      """
      select t.* from relative_message t where t.citizen_id = :citizen
      """;
  String OF_RELATIVE =
      ALL
          + """
          and exists (
            select 1 from delegation d
            where d.citizen_id = t.citizen_id and (d.id in (:delegations))
              and d.relative_id = t.relative_id)
          """;
  String OF_READER =
      ALL
          + """
          and exists (
            select 1 from relative_message_inbox i
            where i.professional_id = :reader and i.citizen_id = t.citizen_id
              and i.message_id = t.id)
          """;
  String ONE = "and t.id = :id";
  String PAGE =
      """
      and (cast(:after as uuid) is null or t.id < cast(:after as uuid))
      order by t.id desc limit :most
      """;

  @Needs(topic = Topic.RELATIVES_WORDS, part = Part.SHARED)
  @Query(ALL + PAGE)
  List<MessageRow> all(Permit permit, @Nullable UUID after, int most);

  @Needs(topic = Topic.RELATIVES_WORDS, part = Part.SHARED)
  @Query(ALL + ONE)
  Optional<MessageRow> one(Permit permit, UUID id);

  @Needs(topic = Topic.RELATIVES_WORDS, part = Part.SHARED)
  @Query(OF_RELATIVE + PAGE)
  List<MessageRow> ofRelative(
      Permit permit, List<UUID> delegations, @Nullable UUID after, int most);

  @Needs(topic = Topic.RELATIVES_WORDS, part = Part.SHARED)
  @Query(OF_RELATIVE + ONE)
  Optional<MessageRow> oneOfRelative(Permit permit, List<UUID> delegations, UUID id);

  @Needs(topic = Topic.RELATIVES_WORDS, part = Part.SHARED)
  @Query(OF_READER + PAGE)
  List<MessageRow> ofReader(Permit permit, UUID reader, @Nullable UUID after, int most);

  @Needs(topic = Topic.RELATIVES_WORDS, part = Part.SHARED)
  @Query(OF_READER + ONE)
  Optional<MessageRow> oneOfReader(Permit permit, UUID reader, UUID id);

  @Needs(topic = Topic.RELATIVES_WORDS, right = Right.WRITE, part = Part.SHARED)
  @Query(
      """
      insert into relative_message (citizen_id, id, relative_id, relative_name, text, told_at, reply_due_on)
      values (:citizen, :id, :relative, :name, :text, :now, :due)
      """)
  int add(
      WritePermit permit,
      UUID id,
      UUID relative,
      String name,
      String text,
      @Moment Instant now,
      LocalDate due);

  @Needs(topic = Topic.RELATIVES_WORDS, right = Right.WRITE, part = Part.SHARED)
  @Query(
      """
      insert into relative_message_inbox (professional_id, citizen_id, message_id)
      select p.id, :citizen, cast(:id as uuid) from professional p where p.id in (:professionals)
      """)
  int arrive(WritePermit permit, UUID id, List<UUID> professionals);

  /** Changes nothing where somebody had answered before. */
  @Needs(topic = Topic.RELATIVES_WORDS, right = Right.WRITE)
  @Query(
      """
      update relative_message
      set answered_at = :now, answered_by_id = :professional, answered_by_name = :name,
          answer = :text
      where citizen_id = :citizen and id = :id and answered_at is null
      """)
  int answer(
      WritePermit permit,
      UUID id,
      UUID professional,
      String name,
      String text,
      @Moment Instant now);

  @NeedsForEach(topic = Topic.RELATIVES_WORDS)
  @Query(
      """
      select t.citizen_id, coalesce(p.name, '') as name, t.id, t.relative_name, t.reply_due_on
      from relative_message_inbox i
      join relative_message t on t.citizen_id = i.citizen_id and t.id = i.message_id
      join person p on p.citizen_id = i.citizen_id
      where i.professional_id = :professional and t.answered_at is null
        and i.citizen_id in (:citizens)
      order by t.reply_due_on, t.citizen_id, t.id
      limit :most
      """)
  List<MessageItemRow> waiting(Permits permits, List<UUID> citizens, UUID professional, int most);

  @Needs(topic = Topic.RELATIVES_WORDS)
  @Query(
      """
      select i.professional_id
      from team_member t
      join relative_message_inbox i on i.professional_id = t.professional_id
      where t.citizen_id = :citizen and i.citizen_id = :citizen and i.message_id = :id
      """)
  List<UUID> readers(Permit permit, UUID id);

  @Needs(topic = Topic.RELATIVES_WORDS, part = Part.SHARED)
  @Query(
      """
      select t.professional_id, p.unit_id, t.coordinator,
             coalesce(u.reply_working_days, :usual) as working_days
      from team_member t
      join professional p on p.id = t.professional_id
      left join unit u on u.id = p.unit_id
      where t.citizen_id = :citizen
      """)
  List<MessageReceiver> team(Permit permit, int usual);
}
