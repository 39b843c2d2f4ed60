package dk.voresplan.wish;

import dk.voresplan.access.Actor;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.plan.LifeArea;
import dk.voresplan.storage.Columns;
import dk.voresplan.storage.RowId;
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
class WishRepository {
  private static final int MOST = 200;
  private static final String CITIZENS = "w.citizen_id = :citizen";
  private static final String SHARED_WITH_THEM =
      """
      w.citizen_id = :citizen and exists (
        select 1 from wish_reader mine
        where mine.citizen_id = w.citizen_id and mine.wish_id = w.id
          and mine.professional_id = :professional and mine.taken_back_at is null)
      """;

  List<Wish> of(Permit permit) {
    Map<UUID, List<WishReader>> readers =
        readable(
                permit,
                """
                select r.*, p.name, p.role, o.name as organisation_name
                from wish w
                join wish_reader r on r.citizen_id = w.citizen_id and r.wish_id = w.id
                join professional p on p.id = r.professional_id
                join organisation o on o.id = p.organisation_id
                where <readable>
                order by r.shared_at
                """)
            .map((row, context) -> Map.entry(Columns.uuid(row, "wish_id"), reader(row)))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return readable(
            permit, "select w.* from wish w where <readable> order by w.id desc limit :most")
        .bind("most", MOST)
        .map((row, context) ->
            wish(row, readers.getOrDefault(Columns.uuid(row, "id"), List.of()), List.of()))
        .list();
  }

  Optional<Wish> find(Permit permit, WishId id) {
    var readers =
        readable(
                permit,
                """
                select r.*, p.name, p.role, o.name as organisation_name
                from wish w
                join wish_reader r on r.citizen_id = w.citizen_id and r.wish_id = w.id
                join professional p on p.id = r.professional_id
                join organisation o on o.id = p.organisation_id
                where <readable> and w.id = :id
                order by r.shared_at
                """)
            .bind("id", id.value())
            .map((row, context) -> reader(row))
            .list();
    var messages =
        readable(
                permit,
                """
                select m.*
                from wish w
                join wish_message m on m.citizen_id = w.citizen_id and m.wish_id = w.id
                where <readable> and w.id = :id
                order by m.id
                """)
            .bind("id", id.value())
            .map((row, context) -> message(row))
            .list();
    return readable(permit, "select w.* from wish w where <readable> and w.id = :id")
        .bind("id", id.value())
        .map((row, context) -> wish(row, readers, messages))
        .findOne();
  }

  void insert(Permit permit, WishId id, WishDraft draft, Instant now) {
    permit
        .rows(Topic.WISHES, Right.WRITE)
        .createUpdate(
            """
            insert into wish (citizen_id, id, version, kind, text, life_area, written_at)
            values (:citizen, :id, 0, :kind, :text, :area, :now)
            """)
        .bind("citizen", permit.citizen().value())
        .bind("id", id.value())
        .bind("kind", draft.kind().name())
        .bind("text", draft.text().value())
        .bind("area", draft.lifeArea().map(Enum::name).orElse(null))
        .bind("now", now)
        .execute();
  }

  /** Counts the version up, which also keeps other changes of the same wish waiting. */
  void touch(Permit permit, WishId id) {
    int touched =
        permit
            .rows(Topic.WISHES, Right.WRITE)
            .execute(
                "update wish set version = version + 1 where citizen_id = ? and id = ?",
                permit.citizen().value(),
                id.value());
    if (touched == 0) {
      throw new WishNotFound();
    }
  }

  /** The readers who are in the team, with the working days that their units promise. */
  Map<ProfessionalId, Integer> promises(Permit permit, Set<ProfessionalId> readers) {
    return permit
        .rows(Topic.WISHES, Right.WRITE)
        .createQuery(
            """
            select distinct p.id, coalesce(u.reply_working_days, 5) as reply_working_days
            from team_member t
            join professional p on p.id = t.professional_id
            left join unit u on u.id = p.unit_id
            where t.citizen_id = :citizen and p.id in (<readers>)
            """)
        .bind("citizen", permit.citizen().value())
        .bindList("readers", readers.stream().map(ProfessionalId::value).toList())
        .map((row, context) ->
            Map.entry(
                new ProfessionalId(Columns.uuid(row, "id")), row.getInt("reply_working_days")))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void addReader(Permit permit, WishId id, ProfessionalId reader, Instant now, LocalDate dueOn) {
    var handle = permit.rows(Topic.WISHES, Right.WRITE);
    int again =
        handle
            .createUpdate(
                """
                update wish_reader
                set taken_back_at = null, shared_at = :now, reply_due_on = :due
                where citizen_id = :citizen and wish_id = :wish and professional_id = :reader
                  and taken_back_at is not null
                """)
            .bind("now", now)
            .bind("due", dueOn)
            .bind("citizen", permit.citizen().value())
            .bind("wish", id.value())
            .bind("reader", reader.value())
            .execute();
    if (again == 0) {
      handle
          .createUpdate(
              """
              insert into wish_reader (citizen_id, wish_id, professional_id, shared_at, reply_due_on)
              values (:citizen, :wish, :reader, :now, :due)
              on conflict do nothing
              """)
          .bind("citizen", permit.citizen().value())
          .bind("wish", id.value())
          .bind("reader", reader.value())
          .bind("now", now)
          .bind("due", dueOn)
          .execute();
    }
  }

  void takeBack(Permit permit, WishId id, Instant now) {
    permit
        .rows(Topic.WISHES, Right.WRITE)
        .execute(
            "update wish_reader set taken_back_at = ?"
                + " where citizen_id = ? and wish_id = ? and taken_back_at is null",
            now,
            permit.citizen().value(),
            id.value());
  }

  void seen(Permit permit, WishId id, ProfessionalId reader, Instant now) {
    permit
        .rows(Topic.WISHES, Right.SEE)
        .execute(
            "update wish_reader set seen_at = ?"
                + " where citizen_id = ? and wish_id = ? and professional_id = ?"
                + " and seen_at is null",
            now,
            permit.citizen().value(),
            id.value(),
            reader.value());
  }

  void answered(Permit permit, WishId id, ProfessionalId reader, Instant now) {
    permit
        .rows(Topic.WISHES, Right.WRITE)
        .execute(
            "update wish_reader set answered_at = coalesce(answered_at, ?),"
                + " seen_at = coalesce(seen_at, ?)"
                + " where citizen_id = ? and wish_id = ? and professional_id = ?",
            now,
            now,
            permit.citizen().value(),
            id.value(),
            reader.value());
  }

  void addMessage(Permit permit, WishId id, WishText text, Instant now) {
    permit
        .rows(Topic.WISHES, Right.WRITE)
        .createUpdate(
            """
            insert into wish_message
              (citizen_id, wish_id, id, professional_id, author_name, text, written_at)
            values (:citizen, :wish, :id, cast(:professional as uuid), :author, :text, :now)
            """)
        .bind("citizen", permit.citizen().value())
        .bind("wish", id.value())
        .bind("id", RowId.next())
        .bindByType(
            "professional",
            permit.actor() instanceof Actor.Professional professional ? professional.key() : null,
            UUID.class)
        .bind("author", permit.actor().name())
        .bind("text", text.value())
        .bind("now", now)
        .execute();
  }

  /** A query whose {@code <readable>} is what the permit's actor may read. */
  private static Query readable(Permit permit, String sql) {
    var query =
        permit
            .rows(Topic.WISHES, Right.SEE)
            .createQuery(sql)
            .bind("citizen", permit.citizen().value());
    return permit.actor() instanceof Actor.Professional professional
        ? query.define("readable", SHARED_WITH_THEM).bind("professional", professional.key())
        : query.define("readable", CITIZENS);
  }

  private static Wish wish(ResultSet row, List<WishReader> readers, List<WishMessage> messages)
      throws SQLException {
    return new Wish(
        new WishId(Columns.uuid(row, "id")),
        row.getLong("version"),
        WishKind.valueOf(row.getString("kind")),
        new WishText(row.getString("text")),
        Columns.maybeText(row, "life_area").map(LifeArea::valueOf),
        Columns.instant(row, "written_at"),
        readers,
        messages);
  }

  private static WishReader reader(ResultSet row) throws SQLException {
    return new WishReader(
        new ProfessionalId(Columns.uuid(row, "professional_id")),
        row.getString("name"),
        Columns.maybeText(row, "role"),
        row.getString("organisation_name"),
        Columns.instant(row, "shared_at"),
        Columns.maybeDate(row, "reply_due_on").orElseThrow(),
        Columns.maybeInstant(row, "seen_at"),
        Columns.maybeInstant(row, "answered_at"),
        Columns.maybeInstant(row, "taken_back_at"));
  }

  private static WishMessage message(ResultSet row) throws SQLException {
    return new WishMessage(
        Columns.maybeUuid(row, "professional_id").map(ProfessionalId::new),
        row.getString("author_name"),
        new WishText(row.getString("text")),
        Columns.instant(row, "written_at"));
  }
}
