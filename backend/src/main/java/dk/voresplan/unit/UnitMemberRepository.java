package dk.voresplan.unit;

import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.organisation.UnitId;
import dk.voresplan.storage.Columns;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Who belongs to which unit: about professionals, and no citizen. */
@Singleton
class UnitMemberRepository {
  private static final int MOST_MEMBERS = 500;
  private static final int MOST_NAMED = 20;
  private static final String COLLEAGUES =
      """
      select p.id, p.name, p.role, u.id as unit_id, u.name as unit_name,
             u.identifier as unit_identifier, o.identifier_value as organisation_identifier
      from professional p
      join organisation o on o.id = p.organisation_id
      join unit wanted on wanted.organisation_id = o.id
      left join unit_member m on m.professional_id = p.id
      left join unit u on u.id = m.unit_id
      where wanted.id = :unit
      """;

  private record Colleague(
      ProfessionalId id,
      String name,
      Optional<String> role,
      Optional<UnitId> unit,
      Optional<String> unitName,
      boolean led) {
    boolean isIn(UnitId other) {
      return unit.filter(other::equals).isPresent();
    }
  }

  private final Jdbi jdbi;
  private final UnitLeaders leaders;

  UnitMemberRepository(Jdbi jdbi, UnitLeaders leaders) {
    this.jdbi = jdbi;
    this.leaders = leaders;
  }

  List<UnitMember> of(UnitId unit) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select p.id, p.name, p.role
                from unit_member m
                join professional p on p.id = m.professional_id
                where m.unit_id = :unit
                order by p.name, p.id
                limit :most
                """)
            .bind("unit", unit.value())
            .bind("most", MOST_MEMBERS)
            .map((row, context) ->
                new UnitMember(
                    new ProfessionalId(Columns.uuid(row, "id")),
                    row.getString("name"),
                    Columns.maybeText(row, "role")))
            .list());
  }

  List<UnitCandidate> named(UnitId unit, String letters) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                COLLEAGUES
                    + """
                     and position(:letters in lower(p.name)) > 0
                      and (u.id is null or u.id <> :unit)
                    order by p.name, p.id
                    limit :most
                    """)
            .bind("unit", unit.value())
            .bind("letters", letters.toLowerCase(Locale.ROOT))
            .bind("most", MOST_NAMED)
            .map((row, context) -> colleague(row))
            .list()
            .stream()
            .map(it -> new UnitCandidate(it.id(), it.name(), it.role(), it.unitName(), !it.led()))
            .toList());
  }

  void add(ProfessionalId leader, UnitId unit, ProfessionalId id) {
    jdbi.useTransaction(handle -> {
      lock(handle, id);
      var colleague =
          handle
              .createQuery(COLLEAGUES + " and p.id = :id")
              .bind("unit", unit.value())
              .bind("id", id.value())
              .map((row, context) -> colleague(row))
              .findOne()
              .orElseThrow(ProfessionalNotFound::new);
      if (colleague.isIn(unit)) {
        return;
      }
      if (colleague.led()) {
        throw new BelongsElsewhere();
      }
      handle.execute(
          "delete from unit_departure where professional_id = ? and unit_id = ?",
          id.value(),
          unit.value());
      handle.execute(
          "update professional set unit_id = ?, placed_by_id = ? where id = ?",
          unit.value(),
          leader.value(),
          id.value());
    });
  }

  void takeOut(ProfessionalId leader, UnitId unit, ProfessionalId id, Instant now) {
    jdbi.useTransaction(handle -> {
      lock(handle, id);
      if (!wasEverIn(handle, unit, id)) {
        throw new ProfessionalNotFound();
      }
      handle.execute(
          """
          insert into unit_departure (professional_id, unit_id, taken_out_by_id, taken_out_at)
          values (?, ?, ?, ?) on conflict do nothing
          """,
          id.value(),
          unit.value(),
          leader.value(),
          now);
      handle.execute(
          "update professional set placed_by_id = null where id = ? and unit_id = ?",
          id.value(),
          unit.value());
      handle
          .createUpdate(
              """
              update cover set ended_at = :now
              where unit_id = :unit and ended_at is null and :id in (away_id, covering_id)
              """)
          .bind("now", now)
          .bind("unit", unit.value())
          .bind("id", id.value())
          .execute();
    });
  }

  /** In this unit now, or taken out of it before. */
  private static boolean wasEverIn(Handle handle, UnitId unit, ProfessionalId id) {
    return handle
        .createQuery(
            """
            select 1 from professional where id = :id and unit_id = :unit
            union
            select 1 from unit_departure where professional_id = :id and unit_id = :unit
            """)
        .bind("id", id.value())
        .bind("unit", unit.value())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** One change of a professional's unit at a time. */
  private static void lock(Handle handle, ProfessionalId id) {
    handle
        .createQuery("select id from professional where id = :id for update")
        .bind("id", id.value())
        .mapTo(UUID.class)
        .list();
  }

  private Colleague colleague(ResultSet row) throws SQLException {
    var unit = Columns.maybeText(row, "unit_identifier");
    var organisation = row.getString("organisation_identifier");
    return new Colleague(
        new ProfessionalId(Columns.uuid(row, "id")),
        row.getString("name"),
        Columns.maybeText(row, "role"),
        Columns.maybeUuid(row, "unit_id").map(UnitId::new),
        Columns.maybeText(row, "unit_name"),
        unit.filter(it -> !leaders.employees(organisation, it).isEmpty()).isPresent());
  }
}
