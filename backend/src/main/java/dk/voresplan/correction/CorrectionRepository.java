package dk.voresplan.correction;

import dk.voresplan.access.Actor;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.contribution.LineOrigin;
import dk.voresplan.contribution.ResourceKey;
import dk.voresplan.correction.CorrectionAnswer.Verdict;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.organisation.ReplyPromise;
import dk.voresplan.organisation.SourceSystemId;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.storage.Columns;
import dk.voresplan.wish.WishText;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

@Singleton
class CorrectionRepository {
  private static final int MOST_LINES = 500;

  private static final String READABLE =
      """
      select c.*, o.name as organisation
      from correction c
      join source_system s on s.id = c.source_system_id
      join organisation o on o.id = s.organisation_id
      where c.citizen_id = :citizen and c.topic in (<topics>)
      """;

  private static final String OF_THE_SOURCE = " and c.source_system_id = :actor";
  private static final String BEFORE_THEM =
      """
       and exists (
        select 1 from correction_inbox i
        where i.professional_id = :actor and i.citizen_id = c.citizen_id
          and i.correction_id = c.id)
      """;

  /** Those who are to answer, and the working days that the slowest of their units promises. */
  record Addressees(Set<ProfessionalId> professionals, int replyWorkingDays) {}

  List<Correction> of(Permit permit, PageRequest page) {
    var topics = topics(permit, Right.SEE);
    return permit
        .rows(topics.getFirst(), Right.SEE)
        .createQuery(
            READABLE
                + theirs(permit)
                + " and (cast(:after as uuid) is null or c.id < cast(:after as uuid))"
                + " order by c.id desc limit :most")
        .bind("citizen", permit.citizen().value())
        .bind("actor", permit.actor().key())
        .bindList("topics", topics)
        .bindByType("after", page.after().orElse(null), UUID.class)
        .bind("most", page.size())
        .map((row, context) -> correction(row))
        .list();
  }

  /** The newest of each line: those of {@value #MOST_LINES} lines, the newest first. */
  List<Correction> newest(Permit permit) {
    var topics = topics(permit, Right.SEE);
    return permit
        .rows(topics.getFirst(), Right.SEE)
        .createQuery(
            "select c.* from (select r.*, row_number() over"
                + " (partition by r.topic, r.line_id order by r.id desc) as place from ("
                + READABLE
                + theirs(permit)
                + ") r) c where c.place = 1 order by c.id desc limit :most")
        .bind("citizen", permit.citizen().value())
        .bind("actor", permit.actor().key())
        .bindList("topics", topics)
        .bind("most", MOST_LINES)
        .map((row, context) -> correction(row))
        .list();
  }

  /** What the citizen wrote to one is not for the whole team. */
  private static String theirs(Permit permit) {
    return switch (permit.actor()) {
      case Actor.SourceSystem _ -> OF_THE_SOURCE;
      case Actor.Professional _ -> BEFORE_THEM;
      case Actor.Person _ -> "";
      case Actor.Subscription _ -> " and 1 = 0";
    };
  }

  Optional<Correction> find(Permit permit, CorrectionId id) {
    var topics = topics(permit, Right.SEE);
    return permit
        .rows(topics.getFirst(), Right.SEE)
        .createQuery(READABLE + theirs(permit) + " and c.id = :id")
        .bind("citizen", permit.citizen().value())
        .bind("actor", permit.actor().key())
        .bindList("topics", topics)
        .bind("id", id.value())
        .map((row, context) -> correction(row))
        .findOne();
  }

  /** Those of the source who are in the team; the coordinators if it has nobody there. */
  Addressees addressees(Permit permit, Topic topic, SourceSystemId source) {
    var handle = permit.rows(topic, Right.WRITE);
    var ofSource = members(handle, permit, "t.source_system_id = :source", source);
    var chosen = ofSource.isEmpty() ? members(handle, permit, "t.coordinator", source) : ofSource;
    return new Addressees(
        chosen.stream().map(Member::professional).collect(Collectors.toSet()),
        chosen.stream()
            .mapToInt(Member::replyWorkingDays)
            .max()
            .orElse(ReplyPromise.USUAL_WORKING_DAYS));
  }

  private record Member(ProfessionalId professional, int replyWorkingDays) {}

  private static List<Member> members(
      Handle handle, Permit permit, String which, SourceSystemId source) {
    return handle
        .createQuery(
            """
            select t.professional_id, coalesce(u.reply_working_days, :usual) as working_days
            from team_member t
            join professional p on p.id = t.professional_id
            left join unit u on u.id = p.unit_id
            where t.citizen_id = :citizen and (t.source_system_id = :source or t.coordinator)
              and <which>
            """)
        .define("which", which)
        .bind("usual", ReplyPromise.USUAL_WORKING_DAYS)
        .bind("citizen", permit.citizen().value())
        .bind("source", source.value())
        .map((row, context) ->
            new Member(
                new ProfessionalId(Columns.uuid(row, "professional_id")),
                row.getInt("working_days")))
        .list();
  }

  void insert(
      Permit permit,
      CorrectionId id,
      PlanLine line,
      LineOrigin origin,
      WishText text,
      Instant now,
      LocalDate due) {
    permit
        .rows(line.topic(), Right.WRITE)
        .createUpdate(
            """
            insert into correction
              (citizen_id, id, topic, line_id, line_title, source_system_id, resource_type,
               resource_id, text, written_at, reply_due_on)
            values
              (:citizen, :id, :topic, :line, :title, :source, :type, :resource, :text, :now, :due)
            """)
        .bind("citizen", permit.citizen().value())
        .bind("id", id.value())
        .bind("topic", line.topic())
        .bind("line", line.id())
        .bind("title", line.title())
        .bind("source", origin.source().value())
        .bind("type", origin.resource().type())
        .bind("resource", origin.resource().id())
        .bind("text", text.value())
        .bind("now", now)
        .bind("due", due)
        .execute();
  }

  void arrived(Permit permit, Topic topic, CorrectionId id, Set<ProfessionalId> professionals) {
    if (professionals.isEmpty()) {
      return;
    }
    var batch =
        permit
            .rows(topic, Right.WRITE)
            .prepareBatch(
                """
                insert into correction_inbox (professional_id, citizen_id, correction_id)
                values (:professional, :citizen, :id)
                """);
    professionals.forEach(professional ->
        batch
            .bind("professional", professional.value())
            .bind("citizen", permit.citizen().value())
            .bind("id", id.value())
            .add());
    batch.execute();
  }

  /** Whether it was not answered before. */
  boolean answer(
      Permit permit, CorrectionId id, Verdict verdict, Optional<WishText> reason, Instant now) {
    var topics = topics(permit, Right.WRITE);
    return permit
            .rows(topics.getFirst(), Right.WRITE)
            .createUpdate(
                """
                update correction
                set answered_at = :now, answered_by = :by, answered_by_name = :name, verdict = :verdict, reason = :reason
                where citizen_id = :citizen and id = :id and topic in (<topics>)
                  and answered_at is null
                """)
            .bind("now", now)
            .bind("by", permit.actor().key())
            .bind("name", permit.actor().name())
            .bind("verdict", verdict)
            .bind("reason", reason.map(WishText::value).orElse(null))
            .bind("citizen", permit.citizen().value())
            .bind("id", id.value())
            .bindList("topics", topics)
            .execute()
        == 1;
  }

  private static List<Topic> topics(Permit permit, Right right) {
    return Stream.of(Topic.values()).filter(topic -> permit.isFor(topic, right)).toList();
  }

  private static Correction correction(ResultSet row) throws SQLException {
    var answeredAt = Columns.maybeInstant(row, "answered_at");
    Optional<CorrectionAnswer> answer =
        answeredAt.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new CorrectionAnswer(
                    Verdict.valueOf(row.getString("verdict")),
                    Columns.maybeText(row, "reason"),
                    row.getString("answered_by_name"),
                    answeredAt.get()));
    return new Correction(
        new CorrectionId(Columns.uuid(row, "id")),
        row.getString("line_id"),
        row.getString("line_title"),
        new ResourceKey(row.getString("resource_type"), row.getString("resource_id")),
        row.getString("organisation"),
        new WishText(row.getString("text")),
        Columns.instant(row, "written_at"),
        Columns.maybeDate(row, "reply_due_on").orElseThrow(),
        answer);
  }
}
