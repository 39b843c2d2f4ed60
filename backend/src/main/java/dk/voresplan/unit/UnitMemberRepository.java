package dk.voresplan.unit;

import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.organisation.UnitId;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.storage.Columns;
import dk.voresplan.storage.RowId;
import dk.voresplan.text.Capital;
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
  /** Who belongs to the unit, or is named there by a source and was not taken out of it. */
  private static final String IN_THE_UNIT =
      """
      (coalesce(p.unit_id = :unit, false) or exists (
          select 1 from unit_naming n
          where n.unit_id = :unit and n.professional_id = p.id)
        and not exists (
          select 1 from unit_departure d
          where d.unit_id = :unit and d.professional_id = p.id))
      """;

  private static final String COLLEAGUES =
      """
      select p.id, p.name, p.role, p.said_unit_id, u.id as unit_id, u.name as unit_name,
             u.identifier as unit_identifier, o.identifier_value as organisation_identifier
      from professional p
      join organisation o on o.id = p.organisation_id
      join unit wanted on wanted.organisation_id = o.id
      left join unit u on u.id = p.unit_id
      where wanted.id = :unit and p.id <> :leader
      """;

  private static final String PAGE =
      """
      (cast(:after as uuid) is null or (p.name, p.id) > (
        select a.name, a.id from professional a where a.id = cast(:after as uuid)))
      order by p.name, p.id
      limit :most
      """;

  private record Colleague(
      ProfessionalId id,
      String name,
      Optional<String> role,
      Optional<UnitId> said,
      Optional<UnitId> unit,
      Optional<String> unitName,
      boolean led) {}

  private final Jdbi jdbi;
  private final UnitLeaders leaders;

  UnitMemberRepository(Jdbi jdbi, UnitLeaders leaders) {
    this.jdbi = jdbi;
    this.leaders = leaders;
  }

  /** A page by name. */
  List<UnitMember> of(UnitId unit, PageRequest page) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select p.id, p.name, p.role from professional p
                where p.organisation_id = (select organisation_id from unit where id = :unit)
                  and <in> and <page>
                """)
            .define("in", IN_THE_UNIT)
            .define("page", PAGE)
            .bind("unit", unit.value())
            .bindByType("after", page.after().orElse(null), UUID.class)
            .bind("most", page.size())
            .map((row, context) ->
                new UnitMember(
                    new ProfessionalId(Columns.uuid(row, "id")),
                    row.getString("name"),
                    Columns.maybeText(row, "role")))
            .list());
  }

  /** A page by name. */
  List<UnitCandidate> named(ProfessionalId leader, UnitId unit, String letters, PageRequest page) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                COLLEAGUES
                    + """
                     and not coalesce(p.unit_id = :unit, false)
                      and (position(:letters in lower(p.name)) > 0
                        or position(:capital in p.name) > 0)
                      and <page>
                    """)
            .define("page", PAGE)
            .bind("leader", leader.value())
            .bind("unit", unit.value())
            .bind("letters", letters.toLowerCase(Locale.ROOT))
            .bind("capital", Capital.of(letters))
            .bindByType("after", page.after().orElse(null), UUID.class)
            .bind("most", page.size())
            .map((row, context) -> colleague(row))
            .list()
            .stream()
            .map(it -> new UnitCandidate(it.id(), it.name(), it.role(), it.unitName(), !it.led()))
            .toList());
  }

  void add(ProfessionalId leader, UnitId unit, ProfessionalId id, Instant now) {
    jdbi.useTransaction(handle -> {
      var colleague = locked(handle, leader, unit, id);
      boolean isIn = colleague.unit().filter(unit::equals).isPresent();
      if (!isIn && colleague.led()) {
        throw new BelongsElsewhere();
      }
      handle.execute(
          "delete from unit_departure where professional_id = ? and unit_id = ?",
          id.value(),
          unit.value());
      if (isIn) {
        return;
      }
      colleague
          .unit()
          .ifPresent(before -> {
            endCovers(handle, before, id, now);
            keep(handle, leader, before, id, false, now);
          });
      boolean asSaid = colleague.said().filter(unit::equals).isPresent();
      handle
          .createUpdate(
              """
              update professional
              set unit_id = :unit,
                  placed_by_id = case when :said then null else cast(:leader as uuid) end
              where id = :id
              """)
          .bind("unit", unit.value())
          .bind("said", asSaid)
          .bind("leader", leader.value())
          .bind("id", id.value())
          .execute();
      keep(handle, leader, unit, id, true, now);
    });
  }

  void takeOut(ProfessionalId leader, UnitId unit, ProfessionalId id, Instant now) {
    jdbi.useTransaction(handle -> {
      locked(handle, leader, unit, id);
      if (hasDeparted(handle, unit, id)) {
        return;
      }
      if (!isIn(handle, unit, id)) {
        throw new ProfessionalNotFound();
      }
      handle.execute(
          "insert into unit_departure (professional_id, unit_id) values (?, ?)",
          id.value(),
          unit.value());
      // Back to where a source says that they belong, if no leader took them out of there, too.
      handle
          .createUpdate(
              """
              update professional
              set placed_by_id = null,
                  unit_id = case when exists (
                      select 1 from unit_departure d
                      where d.professional_id = professional.id
                        and d.unit_id = professional.said_unit_id)
                    then null else said_unit_id end
              where id = :id and unit_id = :unit
              """)
          .bind("unit", unit.value())
          .bind("id", id.value())
          .execute();
      endCovers(handle, unit, id, now);
      keep(handle, leader, unit, id, false, now);
    });
  }

  /**
   * The colleague, whom nobody else moves until the transaction ends. The key is left free, so that
   * two leaders who move each other do not wait for one another for ever.
   */
  private Colleague locked(Handle handle, ProfessionalId leader, UnitId unit, ProfessionalId id) {
    handle.execute("update professional set name = name where id = ?", id.value());
    return handle
        .createQuery(COLLEAGUES + " and p.id = :id")
        .bind("leader", leader.value())
        .bind("unit", unit.value())
        .bind("id", id.value())
        .map((row, context) -> colleague(row))
        .findOne()
        .orElseThrow(ProfessionalNotFound::new);
  }

  private static boolean isIn(Handle handle, UnitId unit, ProfessionalId id) {
    return handle
        .createQuery("select 1 from professional p where p.id = :id and <in>")
        .define("in", IN_THE_UNIT)
        .bind("unit", unit.value())
        .bind("id", id.value())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private static boolean hasDeparted(Handle handle, UnitId unit, ProfessionalId id) {
    return handle
        .createQuery("select 1 from unit_departure where unit_id = :unit and professional_id = :id")
        .bind("unit", unit.value())
        .bind("id", id.value())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private static void endCovers(Handle handle, UnitId unit, ProfessionalId id, Instant now) {
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
  }

  private static void keep(
      Handle handle,
      ProfessionalId leader,
      UnitId unit,
      ProfessionalId id,
      boolean added,
      Instant now) {
    handle
        .createUpdate(
            """
            insert into unit_change (id, unit_id, professional_id, leader_id, added, changed_at)
            values (:row, :unit, :id, :leader, :added, :now)
            """)
        .bind("row", RowId.next())
        .bind("unit", unit.value())
        .bind("id", id.value())
        .bind("leader", leader.value())
        .bind("added", added)
        .bind("now", now)
        .execute();
  }

  private Colleague colleague(ResultSet row) throws SQLException {
    var unit = Columns.maybeText(row, "unit_identifier");
    var organisation = row.getString("organisation_identifier");
    return new Colleague(
        new ProfessionalId(Columns.uuid(row, "id")),
        row.getString("name"),
        Columns.maybeText(row, "role"),
        Columns.maybeUuid(row, "said_unit_id").map(UnitId::new),
        Columns.maybeUuid(row, "unit_id").map(UnitId::new),
        Columns.maybeText(row, "unit_name"),
        unit.filter(it -> !leaders.employees(organisation, it).isEmpty()).isPresent());
  }
}
