package dk.voresplan.question;

import dk.voresplan.access.AccessLogEntry;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Permits;
import dk.voresplan.access.Projection;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.organisation.OrganisationId;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.organisation.ReplyPromise;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.person.CitizenId;
import dk.voresplan.question.Receivers.Candidate;
import dk.voresplan.storage.Columns;
import dk.voresplan.unit.UnitLeaders;
import dk.voresplan.wish.WishText;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

@Singleton
class QuestionRepository {
  private static final String READABLE =
      """
      select q.*, o.name as organisation
      from access_question q
      join organisation o on o.id = q.organisation_id
      where q.citizen_id = :citizen and (:own or exists (
        select 1 from access_question_receiver r
        where r.professional_id = :actor and r.citizen_id = q.citizen_id and r.question_id = q.id))
      """;

  private final UnitLeaders leaders;

  QuestionRepository(UnitLeaders leaders) {
    this.leaders = leaders;
  }

  /**
   * Who is asked.
   *
   * @param unit the identifier of the unit of the one who looked, if it was a person in one
   */
  record Place(OrganisationId organisation, Optional<String> unit, int replyWorkingDays) {}

  /** The citizens of those that are to be answered first. */
  static Projection citizens(int most) {
    return Projection.first(
        """
        select r.citizen_id, min(q.reply_due_on) as due
        from access_question_receiver r
        join access_question q on q.citizen_id = r.citizen_id and q.id = r.question_id
        where r.professional_id = :professional and q.answered_at is null
        group by r.citizen_id
        """,
        "t.due, t.citizen_id",
        Map.of("most", most));
  }

  List<AccessQuestion> of(Permit permit, PageRequest page) {
    return readable(
            permit,
            " and (cast(:after as uuid) is null or q.id < cast(:after as uuid))"
                + " order by q.id desc limit :most")
        .bindByType("after", page.after().orElse(null), UUID.class)
        .bind("most", page.size())
        .map((row, context) -> question(row))
        .list();
  }

  List<AccessQuestion> about(Permit permit, List<AccessLogEntry> entries) {
    return readable(permit, " and q.entry_number in (<entries>)")
        .bindList("entries", entries.stream().map(AccessLogEntry::number).toList())
        .map((row, context) -> question(row))
        .list();
  }

  Optional<AccessQuestion> find(Permit permit, QuestionId id) {
    return readable(permit, " and q.id = :id")
        .bind("id", id.value())
        .map((row, context) -> question(row))
        .findOne();
  }

  private static Query readable(Permit permit, String more) {
    return permit
        .rows(Topic.QUESTIONS, Right.SEE)
        .createQuery(READABLE + more)
        .bind("citizen", permit.citizen().value())
        .bind("actor", permit.actor().key())
        .bind("own", permit.actor() instanceof Actor.Person);
  }

  List<QuestionItem> items(Permits permits, int most) {
    return permits
        .rows(Topic.QUESTIONS, Right.SEE)
        .createQuery(
            """
            select q.citizen_id, p.name, q.id, q.actor_name, q.reply_due_on
            from access_question_receiver r
            join access_question q on q.citizen_id = r.citizen_id and q.id = r.question_id
            join person p on p.citizen_id = q.citizen_id
            where r.professional_id = :professional and r.citizen_id in (<citizens>)
              and q.answered_at is null
            order by q.reply_due_on, q.citizen_id, q.id
            limit :most
            """)
        .bindList("citizens", permits.citizens())
        .bind("professional", permits.actor().key())
        .bind("most", most)
        .map((row, context) ->
            new QuestionItem(
                new CitizenId(Columns.uuid(row, "citizen_id")),
                row.getString("name"),
                new QuestionId(Columns.uuid(row, "id")),
                row.getString("actor_name"),
                Columns.maybeDate(row, "reply_due_on").orElseThrow()))
        .list();
  }

  Optional<Place> place(Permit permit, AccessLogEntry entry) {
    var sql =
        entry.actorKind() == Actor.Kind.SOURCE_SYSTEM
            ? """
            select organisation_id, cast(null as varchar) as unit, cast(:usual as int) as working_days
            from source_system where id = :actor
            """
            : """
            select p.organisation_id, u.identifier as unit,
                   coalesce(u.reply_working_days, :usual) as working_days
            from professional p
            left join unit u on u.id = p.unit_id
            where p.id = :actor
            """;
    return permit
        .rows(Topic.QUESTIONS, Right.WRITE)
        .createQuery(sql)
        .bind("usual", ReplyPromise.USUAL_WORKING_DAYS)
        .bind("actor", entry.actor())
        .map((row, context) ->
            new Place(
                new OrganisationId(Columns.uuid(row, "organisation_id")),
                Columns.maybeText(row, "unit"),
                row.getInt("working_days")))
        .findOne();
  }

  /** Those who lead a unit of the organisation, and those who are in the team. */
  List<Candidate> candidates(Permit permit, OrganisationId organisation) {
    var handle = permit.rows(Topic.QUESTIONS, Right.WRITE);
    var identifier =
        handle
            .createQuery("select identifier_value from organisation where id = :id")
            .bind("id", organisation.value())
            .mapTo(String.class)
            .one();
    var employees = leaders.employees(identifier);
    return handle
        .createQuery(
            """
            select p.id, p.employee_identifier, p.organisation_id, t.citizen_id as in_team,
                   coalesce(max(case when t.coordinator then 1 else 0 end), 0) as coordinator
            from professional p
            left join team_member t on t.professional_id = p.id and t.citizen_id = :citizen
            where t.citizen_id is not null
              or (p.organisation_id = :organisation and p.employee_identifier in (<employees>))
            group by p.id, p.employee_identifier, p.organisation_id, t.citizen_id
            """)
        .bind("citizen", permit.citizen().value())
        .bind("organisation", organisation.value())
        .bindList("employees", employees.isEmpty() ? List.of("") : employees)
        .map((row, context) -> candidate(row, identifier, organisation))
        .list();
  }

  private static Candidate candidate(ResultSet row, String identifier, OrganisationId organisation)
      throws SQLException {
    return new Candidate(
        new ProfessionalId(Columns.uuid(row, "id")),
        identifier,
        row.getString("employee_identifier"),
        Columns.uuid(row, "organisation_id").equals(organisation.value()),
        Columns.maybeUuid(row, "in_team").isPresent(),
        row.getInt("coordinator") == 1);
  }

  /** Whether it was not asked before. */
  boolean insert(
      Permit permit,
      QuestionId id,
      AccessLogEntry entry,
      OrganisationId organisation,
      WishText text,
      Instant now,
      LocalDate due) {
    return permit
            .rows(Topic.QUESTIONS, Right.WRITE)
            .createUpdate(
                """
                insert into access_question
                  (citizen_id, id, entry_number, happened_at, actor_kind, actor_id, actor_name,
                   topic, access_right, refused, organisation_id, text, asked_at, reply_due_on)
                values
                  (:citizen, :id, :entry, :at, :kind, :actor, :name, :topic, :right, :refused,
                   :organisation, :text, :now, :due)
                on conflict do nothing
                """)
            .bind("citizen", permit.citizen().value())
            .bind("id", id.value())
            .bind("entry", entry.number())
            .bind("at", entry.at())
            .bind("kind", entry.actorKind())
            .bind("actor", entry.actor())
            .bind("name", entry.actorName())
            .bind("topic", entry.topic())
            .bind("right", entry.right())
            .bind("refused", entry.refused())
            .bind("organisation", organisation.value())
            .bind("text", text.value())
            .bind("now", now)
            .bind("due", due)
            .execute()
        == 1;
  }

  void putBefore(Permit permit, QuestionId id, Set<ProfessionalId> receivers) {
    var batch =
        permit
            .rows(Topic.QUESTIONS, Right.WRITE)
            .prepareBatch(
                """
                insert into access_question_receiver (professional_id, citizen_id, question_id)
                values (:professional, :citizen, :id)
                """);
    receivers.forEach(receiver ->
        batch
            .bind("professional", receiver.value())
            .bind("citizen", permit.citizen().value())
            .bind("id", id.value())
            .add());
    batch.execute();
  }

  Set<ProfessionalId> receivers(Permit permit, QuestionId id) {
    return permit
        .rows(Topic.QUESTIONS, Right.SEE)
        .createQuery(
            """
            select professional_id from access_question_receiver
            where citizen_id = :citizen and question_id = :id
            """)
        .bind("citizen", permit.citizen().value())
        .bind("id", id.value())
        .map((row, context) -> new ProfessionalId(Columns.uuid(row, "professional_id")))
        .collect(Collectors.toSet());
  }

  /** Whether nobody answered before. */
  boolean answer(Permit permit, QuestionId id, WishText text, Instant now) {
    return permit
            .rows(Topic.QUESTIONS, Right.WRITE)
            .createUpdate(
                """
                update access_question
                set answered_at = :now, answered_by = :by, answered_by_name = :name,
                    answer = :answer
                where citizen_id = :citizen and id = :id and answered_at is null
                """)
            .bind("now", now)
            .bind("by", permit.actor().key())
            .bind("name", permit.actor().name())
            .bind("answer", text.value())
            .bind("citizen", permit.citizen().value())
            .bind("id", id.value())
            .execute()
        == 1;
  }

  private static AccessQuestion question(ResultSet row) throws SQLException {
    var answeredAt = Columns.maybeInstant(row, "answered_at");
    Optional<AccessQuestion.Answer> answer =
        answeredAt.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new AccessQuestion.Answer(
                    new WishText(row.getString("answer")),
                    row.getString("answered_by_name"),
                    answeredAt.get()));
    return new AccessQuestion(
        new QuestionId(Columns.uuid(row, "id")),
        new AccessQuestion.About(
            row.getLong("entry_number"),
            Columns.instant(row, "happened_at"),
            Actor.Kind.valueOf(row.getString("actor_kind")),
            Columns.uuid(row, "actor_id"),
            row.getString("actor_name"),
            Topic.valueOf(row.getString("topic")),
            Right.valueOf(row.getString("access_right")),
            row.getBoolean("refused")),
        row.getString("organisation"),
        new WishText(row.getString("text")),
        Columns.instant(row, "asked_at"),
        Columns.maybeDate(row, "reply_due_on").orElseThrow(),
        answer);
  }
}
