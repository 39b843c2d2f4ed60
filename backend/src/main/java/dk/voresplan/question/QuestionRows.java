package dk.voresplan.question;

import dk.voresplan.access.Actor;
import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
import dk.voresplan.access.NeedsForEach;
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

/** Questions: to the citizen their own, to a professional those that were put before them. */
@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface QuestionRows extends GenericRepository<QuestionRow, UUID> {
  String READABLE =
      """
      select q.*, o.name as organisation
      from access_question q
      join organisation o on o.id = q.organisation_id
      where q.citizen_id = :citizen and (:own or exists (
        select 1 from access_question_receiver r
        where r.professional_id = :actor and r.citizen_id = q.citizen_id and r.question_id = q.id))
      """;

  @Needs(topic = Topic.QUESTIONS)
  @Query(
      READABLE
          + """
          and (cast(:after as uuid) is null or q.id < cast(:after as uuid))
          order by q.id desc limit :most
          """)
  List<QuestionRow> page(Permit permit, boolean own, UUID actor, @Nullable UUID after, int most);

  @Needs(topic = Topic.QUESTIONS)
  @Query(READABLE + "and q.entry_number in (:entries)")
  List<QuestionRow> about(Permit permit, boolean own, UUID actor, List<Long> entries);

  @Needs(topic = Topic.QUESTIONS)
  @Query(READABLE + "and q.id = :id")
  Optional<QuestionRow> find(Permit permit, boolean own, UUID actor, UUID id);

  @NeedsForEach(topic = Topic.QUESTIONS)
  @Query(
      """
      select q.citizen_id, coalesce(p.name, '') as name, q.id, q.actor_name, q.reply_due_on
      from access_question_receiver r
      join access_question q on q.citizen_id = r.citizen_id and q.id = r.question_id
      join person p on p.citizen_id = q.citizen_id
      where r.professional_id = :professional and q.answered_at is null
        and r.citizen_id in (:citizens)
      order by q.reply_due_on, q.citizen_id, q.id
      limit :most
      """)
  List<QuestionItemRow> waiting(Permits permits, List<UUID> citizens, UUID professional, int most);

  /** Those who lead a unit of the organisation, and those who are in the team. */
  @Needs(topic = Topic.QUESTIONS, right = Right.WRITE)
  @Query(
      """
      select p.id, p.employee_identifier, p.organisation_id,
             t.citizen_id is not null as in_team,
             max(case when t.coordinator then 1 else 0 end) = 1 as coordinates
      from professional p
      left join team_member t on t.professional_id = p.id and t.citizen_id = :citizen
      where t.citizen_id is not null
        or (p.organisation_id = :place and p.employee_identifier in (:employees))
      group by p.id, p.employee_identifier, p.organisation_id, t.citizen_id
      """)
  List<CandidateRow> candidates(WritePermit permit, UUID place, List<String> employees);

  /** Adds nothing where it was asked before. */
  @Needs(topic = Topic.QUESTIONS, right = Right.WRITE)
  @Query(
      """
      insert into access_question
        (citizen_id, id, entry_number, happened_at, actor_kind, actor_id, actor_name,
         topic, access_right, refused, organisation_id, text, asked_at, reply_due_on)
      values
        (:citizen, :id, :entry, :at, :kind, :actor, :name, :topic, :access, :refused,
         :place, :text, :now, :due)
      on conflict do nothing
      """)
  int add(
      WritePermit permit,
      UUID id,
      long entry,
      @Moment Instant at,
      Actor.Kind kind,
      UUID actor,
      String name,
      Topic topic,
      Right access,
      boolean refused,
      UUID place,
      String text,
      @Moment Instant now,
      LocalDate due);

  @Needs(topic = Topic.QUESTIONS, right = Right.WRITE)
  @Query(
      """
      insert into access_question_receiver (professional_id, citizen_id, question_id)
      select p.id, :citizen, cast(:id as uuid) from professional p where p.id in (:professionals)
      """)
  int putBefore(WritePermit permit, UUID id, List<UUID> professionals);

  @Needs(topic = Topic.QUESTIONS)
  @Query(
      """
      select professional_id from access_question_receiver
      where citizen_id = :citizen and question_id = :id
      """)
  List<UUID> receivers(Permit permit, UUID id);

  /** Changes nothing where somebody had answered before. */
  @Needs(topic = Topic.QUESTIONS, right = Right.WRITE)
  @Query(
      """
      update access_question
      set answered_at = :now, answered_by = :professional, answered_by_name = :name,
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
}
