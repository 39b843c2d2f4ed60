package dk.voresplan.unit;

import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.storage.Columns;
import dk.voresplan.storage.RowId;
import dk.voresplan.unit.InvalidCover.Problem;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Units, colleagues and covers: about professionals, and no citizen. */
@Singleton
class CoverRepository {
  private static final String SELECT =
      """
      select v.id, v.away_id, a.name as away_name, v.covering_id, c.name as covering_name,
             v.from_day, v.until_day
      from cover v
      join professional a on a.id = v.away_id
      join professional c on c.id = v.covering_id
      where v.ended_at is null
      """;

  private final Jdbi jdbi;

  CoverRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  List<UnitColleague> colleagues(ProfessionalId professional) {
    return jdbi.withHandle(handle -> colleagues(handle, professional));
  }

  List<Cover> of(ProfessionalId professional, LocalDate today) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                SELECT
                    + """
                     and v.until_day >= :today and :professional in (v.away_id, v.covering_id)
                    order by v.from_day, v.id
                    """)
            .bind("today", today)
            .bind("professional", professional.value())
            .map((row, context) -> cover(row))
            .list());
  }

  /** Keeps it, unless it is there already; one at a time for each unit. */
  Cover begin(ProfessionalId away, CoverDraft draft) {
    return jdbi.inTransaction(handle -> {
      lockUnit(handle, away);
      if (colleagues(handle, away).stream().noneMatch(it -> it.id().equals(draft.colleague()))) {
        throw new InvalidCover(Problem.COLLEAGUE);
      }
      var others = overlapping(handle, away, draft);
      for (var other : others) {
        if (other.away().equals(away)
            && other.colleague().equals(draft.colleague())
            && other.from().equals(draft.from())
            && other.until().equals(draft.until())) {
          return other;
        }
      }
      if (others.stream().anyMatch(other -> other.away().equals(away))) {
        throw new InvalidCover(Problem.OVERLAP);
      }
      if (!others.isEmpty()) {
        throw new InvalidCover(Problem.COLLEAGUE_AWAY);
      }
      return insert(handle, away, draft);
    });
  }

  boolean end(ProfessionalId professional, CoverId id, Instant now, LocalDate today) {
    return jdbi.withHandle(handle ->
        handle
            .createUpdate(
                """
                update cover set ended_at = :now
                where id = :id and ended_at is null and until_day >= :today
                  and :professional in (away_id, covering_id)
                """)
            .bind("now", now)
            .bind("id", id.value())
            .bind("today", today)
            .bind("professional", professional.value())
            .execute())
        == 1;
  }

  private static List<UnitColleague> colleagues(Handle handle, ProfessionalId professional) {
    return handle
        .createQuery(
            """
            select other.id, other.name
            from professional me
            join professional other on other.unit_id = me.unit_id and other.id <> me.id
            where me.id = :professional
            order by other.name, other.id
            """)
        .bind("professional", professional.value())
        .map((row, context) ->
            new UnitColleague(new ProfessionalId(Columns.uuid(row, "id")), row.getString("name")))
        .list();
  }

  private static void lockUnit(Handle handle, ProfessionalId professional) {
    handle
        .createQuery(
            """
            select id from unit
            where id = (select unit_id from professional where id = :professional)
            <lock>
            """)
        .bind("professional", professional.value())
        .mapTo(UUID.class)
        .list();
  }

  /** Those in which one of the two is away in that time. */
  private static List<Cover> overlapping(Handle handle, ProfessionalId away, CoverDraft draft) {
    return handle
        .createQuery(
            SELECT
                + """
                 and v.away_id in (:away, :colleague)
                 and v.from_day <= :until and v.until_day >= :from
                """)
        .bind("away", away.value())
        .bind("colleague", draft.colleague().value())
        .bind("from", draft.from())
        .bind("until", draft.until())
        .map((row, context) -> cover(row))
        .list();
  }

  private static Cover insert(Handle handle, ProfessionalId away, CoverDraft draft) {
    var id = RowId.next();
    handle
        .createUpdate(
            """
            insert into cover (id, unit_id, away_id, covering_id, from_day, until_day)
            select :id, unit_id, id, :colleague, :from, :until
            from professional where id = :away
            """)
        .bind("id", id)
        .bind("colleague", draft.colleague().value())
        .bind("from", draft.from())
        .bind("until", draft.until())
        .bind("away", away.value())
        .execute();
    return handle
        .createQuery(SELECT + " and v.id = :id")
        .bind("id", id)
        .map((row, context) -> cover(row))
        .one();
  }

  private static Cover cover(ResultSet row) throws SQLException {
    return new Cover(
        new CoverId(Columns.uuid(row, "id")),
        new ProfessionalId(Columns.uuid(row, "away_id")),
        row.getString("away_name"),
        new ProfessionalId(Columns.uuid(row, "covering_id")),
        row.getString("covering_name"),
        Columns.maybeDate(row, "from_day").orElseThrow(),
        Columns.maybeDate(row, "until_day").orElseThrow());
  }
}
