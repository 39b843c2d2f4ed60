package dk.voresplan.correction;

import dk.voresplan.access.Actor;
import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
import dk.voresplan.access.NeedsForEach;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Permits;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.correction.CorrectionAnswer.Verdict;
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
interface CorrectionRows extends GenericRepository<CorrectionRow, UUID> {
  /** What the citizen wrote to one is not for the whole team. */
  String READABLE =
      """
      select c.*, o.name as organisation
      from correction c
      join source_system s on s.id = c.source_system_id
      join organisation o on o.id = s.organisation_id
      where c.citizen_id = :citizen and (c.topic in (:topics))
        and (:kind = 'PERSON'
          or (:kind = 'SOURCE_SYSTEM' and c.source_system_id = :actor)
          or (:kind = 'PROFESSIONAL' and exists (
            select 1 from correction_inbox i
            where i.professional_id = :actor and i.citizen_id = c.citizen_id
              and i.correction_id = c.id)))
      """;

  /** Those of the source and the coordinators. */
  String TO_ANSWER =
      """
      select t.professional_id, coalesce(t.source_system_id = :source, false) as of_source,
             coalesce(u.reply_working_days, :usual) as working_days
      from team_member t
      join professional p on p.id = t.professional_id
      left join unit u on u.id = p.unit_id
      where t.citizen_id = :citizen and (t.source_system_id = :source or t.coordinator)
      """;

  @Needs(topic = {})
  @Query(
      READABLE
          + """
          and (cast(:after as uuid) is null or c.id < cast(:after as uuid))
          order by c.id desc limit :most
          """)
  List<CorrectionRow> page(
      Permit permit,
      List<Topic> topics,
      Actor.Kind kind,
      UUID actor,
      @Nullable UUID after,
      int most);

  /** The newest of each line, the newest first. */
  @Needs(topic = {})
  @Query(
      "select c.* from (select r.*, row_number() over"
          + " (partition by r.topic, r.line_id order by r.id desc) as place from ("
          + READABLE
          + ") r) c where c.place = 1 order by c.id desc limit :most")
  List<CorrectionRow> newest(
      Permit permit, List<Topic> topics, Actor.Kind kind, UUID actor, int most);

  @Needs(topic = {})
  @Query(READABLE + "and c.id = :id")
  Optional<CorrectionRow> find(
      Permit permit, List<Topic> topics, Actor.Kind kind, UUID actor, UUID id);

  @NeedsForEach(topic = {Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR})
  @Query(
      """
      select c.citizen_id, coalesce(p.name, '') as name, c.id, c.line_title, c.reply_due_on
      from correction_inbox i
      join correction c on c.citizen_id = i.citizen_id and c.id = i.correction_id
      join person p on p.citizen_id = i.citizen_id
      where i.professional_id = :professional and c.answered_at is null
        and i.citizen_id in (:citizens)
      order by c.reply_due_on, c.citizen_id, c.id
      limit :most
      """)
  List<CorrectionItemRow> waiting(
      Permits permits, List<UUID> citizens, UUID professional, int most);

  @Needs(topic = Topic.GOALS, right = Right.WRITE)
  @Query(TO_ANSWER)
  List<AddresseeRow> toAnswerOnGoals(WritePermit permit, UUID source, int usual);

  @Needs(topic = Topic.CONTACTS, right = Right.WRITE)
  @Query(TO_ANSWER)
  List<AddresseeRow> toAnswerOnContacts(WritePermit permit, UUID source, int usual);

  @Needs(topic = Topic.CALENDAR, right = Right.WRITE)
  @Query(TO_ANSWER)
  List<AddresseeRow> toAnswerOnCalendar(WritePermit permit, UUID source, int usual);

  /**
   * Adds one.
   *
   * @param topics the one topic of the line
   */
  @Needs(
      topic = {},
      right = Right.WRITE)
  @Query(
      """
      insert into correction
        (citizen_id, id, topic, line_id, line_title, source_system_id, resource_type,
         resource_id, text, written_at, reply_due_on)
      values
        (:citizen, :id, :topics, :line, :title, :source, :type, :resource, :text, :now, :due)
      """)
  int add(
      WritePermit permit,
      UUID id,
      List<Topic> topics,
      String line,
      String title,
      UUID source,
      String type,
      String resource,
      String text,
      @Moment Instant now,
      LocalDate due);

  @Needs(
      topic = {},
      right = Right.WRITE)
  @Query(
      """
      insert into correction_inbox (professional_id, citizen_id, correction_id)
      select p.id, c.citizen_id, c.id
      from correction c
      join professional p on p.id in (:professionals)
      where c.citizen_id = :citizen and c.id = :id and c.topic in (:topics)
      """)
  int arrive(WritePermit permit, UUID id, List<Topic> topics, List<UUID> professionals);

  /** Changes nothing where somebody had answered before. */
  @Needs(
      topic = {},
      right = Right.WRITE)
  @Query(
      """
      update correction
      set answered_at = :now, answered_by = :professional, answered_by_name = :name,
          verdict = :verdict, reason = cast(:reason as varchar)
      where citizen_id = :citizen and id = :id and answered_at is null and topic in (:topics)
      """)
  int answer(
      WritePermit permit,
      UUID id,
      List<Topic> topics,
      UUID professional,
      String name,
      Verdict verdict,
      @Nullable String reason,
      @Moment Instant now);
}
