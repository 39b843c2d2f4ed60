package dk.voresplan.told;

import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.organisation.ReplyPromise;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.person.CitizenId;
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
import org.jdbi.v3.core.statement.Query;

@Singleton
class ToldRepository {
  private static final String ALL = "1 = 1";
  private static final String THEIR_OWN =
      """
      exists (
        select 1 from delegation d
        where d.citizen_id = t.citizen_id and d.id = any(:delegations)
          and d.relative_id = t.relative_id)
      """;
  private static final String WENT_TO_THEM =
      """
      exists (
        select 1 from told_inbox i
        where i.professional_id = :actor and i.citizen_id = t.citizen_id and i.told_id = t.id)
      """;

  /** Those who are to read it, and the working days that the slowest of their units promises. */
  record Addressees(Set<ProfessionalId> professionals, int replyWorkingDays) {}

  List<Told> of(Permit permit, PageRequest page) {
    return readable(
            permit,
            """
            select t.* from told t
            where t.citizen_id = :citizen and <readable>
              and (cast(:after as uuid) is null or t.id < cast(:after as uuid))
            order by t.id desc limit :most
            """)
        .bindByType("after", page.after().orElse(null), UUID.class)
        .bind("most", page.size())
        .map((row, context) -> told(row))
        .list();
  }

  Optional<Told> find(Permit permit, ToldId id) {
    return readable(
            permit,
            "select t.* from told t where t.citizen_id = :citizen and t.id = :id and <readable>")
        .bind("id", id.value())
        .map((row, context) -> told(row))
        .findOne();
  }

  void insert(Permit permit, ToldId id, WishText text, Instant now, LocalDate dueOn) {
    permit
        .sharedRows(Topic.RELATIVES_WORDS, Right.WRITE)
        .createUpdate(
            """
            insert into told
              (citizen_id, id, relative_id, relative_name, text, told_at, reply_due_on)
            values (:citizen, :id, :relative, :name, :text, :now, :due)
            """)
        .bind("citizen", permit.citizen().value())
        .bind("id", id.value())
        .bind("relative", permit.actor().key())
        .bind("name", permit.actor().name())
        .bind("text", text.value())
        .bind("now", now)
        .bind("due", dueOn)
        .execute();
  }

  void arrived(Permit permit, ToldId id, Set<ProfessionalId> professionals) {
    var batch =
        permit
            .sharedRows(Topic.RELATIVES_WORDS, Right.WRITE)
            .prepareBatch(
                """
                insert into told_inbox (professional_id, citizen_id, told_id)
                values (:professional, :citizen, :told)
                """);
    professionals.forEach(professional ->
        batch
            .bind("professional", professional.value())
            .bind("citizen", permit.citizen().value())
            .bind("told", id.value())
            .add());
    batch.execute();
  }

  /** Whether nobody had answered before. */
  boolean answer(
      Permit permit, ToldId id, Actor.Professional professional, WishText text, Instant now) {
    return permit
            .rows(Topic.RELATIVES_WORDS, Right.WRITE)
            .createUpdate(
                """
                update told
                set answered_at = :now, answered_by_id = :by, answered_by_name = :name,
                    answer = :text
                where citizen_id = :citizen and id = :id and answered_at is null
                """)
            .bind("now", now)
            .bind("by", professional.key())
            .bind("name", professional.name())
            .bind("text", text.value())
            .bind("citizen", permit.citizen().value())
            .bind("id", id.value())
            .execute()
        == 1;
  }

  Set<ProfessionalId> readers(Permit permit, ToldId id) {
    return permit
        .rows(Topic.RELATIVES_WORDS, Right.SEE)
        .createQuery(
            """
            select i.professional_id
            from team_member t
            join told_inbox i on i.professional_id = t.professional_id
            where t.citizen_id = :citizen and i.citizen_id = :citizen and i.told_id = :id
            """)
        .bind("citizen", permit.citizen().value())
        .bind("id", id.value())
        .mapTo(UUID.class)
        .map(ProfessionalId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The units of those who coordinate; the whole team if nobody does; empty without a team. */
  Optional<Addressees> addressees(Permit permit) {
    var members =
        permit
            .sharedRows(Topic.RELATIVES_WORDS, Right.SEE)
            .createQuery(
                """
                select t.professional_id, p.unit_id, t.coordinator,
                       coalesce(u.reply_working_days, :usual) as working_days
                from team_member t
                join professional p on p.id = t.professional_id
                left join unit u on u.id = p.unit_id
                where t.citizen_id = :citizen
                """)
            .bind("usual", ReplyPromise.USUAL_WORKING_DAYS)
            .bind("citizen", permit.citizen().value())
            .map((row, context) -> member(row))
            .list();
    var units =
        members.stream()
            .filter(Member::coordinator)
            .flatMap(member -> member.unit().stream())
            .collect(Collectors.toSet());
    var close =
        members.stream()
            .filter(it -> it.coordinator() || it.unit().filter(units::contains).isPresent())
            .toList();
    var chosen = close.isEmpty() ? members : close;
    return chosen.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Addressees(
                chosen.stream().map(Member::professional).collect(Collectors.toSet()),
                chosen.stream().mapToInt(Member::workingDays).max().orElseThrow()));
  }

  private record Member(
      ProfessionalId professional, Optional<UUID> unit, boolean coordinator, int workingDays) {}

  private static Member member(ResultSet row) throws SQLException {
    return new Member(
        new ProfessionalId(Columns.uuid(row, "professional_id")),
        Columns.maybeUuid(row, "unit_id"),
        row.getBoolean("coordinator"),
        row.getInt("working_days"));
  }

  private static Query readable(Permit permit, String sql) {
    var query =
        permit
            .sharedRows(Topic.RELATIVES_WORDS, Right.SEE)
            .createQuery(sql)
            .bind("citizen", permit.citizen().value());
    return switch (permit.actor()) {
      case Actor.Person _ ->
          permit.isRelatives()
              ? query
                  .define("readable", THEIR_OWN)
                  .bindArray("delegations", UUID.class, permit.delegations())
              : query.define("readable", ALL);
      case Actor.Professional professional ->
          query.define("readable", WENT_TO_THEM).bind("actor", professional.key());
      case Actor.SourceSystem _, Actor.Subscription _ -> throw new AccessRefused();
    };
  }

  private static Told told(ResultSet row) throws SQLException {
    var answeredAt = Columns.maybeInstant(row, "answered_at");
    Optional<ToldAnswer> answer =
        answeredAt.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new ToldAnswer(
                    row.getString("answered_by_name"),
                    answeredAt.get(),
                    new WishText(row.getString("answer"))));
    return new Told(
        new ToldId(Columns.uuid(row, "id")),
        new CitizenId(Columns.uuid(row, "relative_id")),
        row.getString("relative_name"),
        new WishText(row.getString("text")),
        Columns.instant(row, "told_at"),
        Columns.maybeDate(row, "reply_due_on").orElseThrow(),
        answer);
  }
}
