package dk.voresplan.sharing;

import dk.voresplan.access.Permit;
import dk.voresplan.organisation.Sector;
import dk.voresplan.organisation.UnitId;
import dk.voresplan.storage.Columns;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

@Singleton
class TeamUnitRepository {
  private final LegalBases bases;

  TeamUnitRepository(LegalBases bases) {
    this.bases = bases;
  }

  List<TeamUnit> of(Permit permit) {
    return permit
        .ownRows()
        .createQuery(
            """
            select u.id, u.name, o.name as organisation, u.sector,
                   exists (
                     select 1 from unit_refusal r
                     where r.citizen_id = :citizen and r.unit_id = u.id) as refused,
                   exists (
                     select 1 from team_unit a
                     where a.citizen_id = :citizen and a.unit_id = u.id) as added
            from unit u
            join organisation o on o.id = u.organisation_id
            where u.id in (
                select t.unit_id from team_member t where t.citizen_id = :citizen
                union
                select p.unit_id from team_member t
                join professional p on p.id = t.professional_id
                where t.citizen_id = :citizen)
              or exists (
                select 1 from unit_refusal r
                where r.citizen_id = :citizen and r.unit_id = u.id)
              or exists (
                select 1 from team_unit a
                where a.citizen_id = :citizen and a.unit_id = u.id)
            order by u.name, u.id
            """)
        .bind("citizen", permit.citizen().value())
        .map((row, context) ->
            new TeamUnit(
                new UnitId(Columns.uuid(row, "id")),
                row.getString("name"),
                row.getString("organisation"),
                row.getBoolean("added"),
                bases.of(Sector.valueOf(row.getString("sector"))),
                row.getBoolean("refused")))
        .list();
  }

  void refuse(Permit permit, UnitId unit, Instant now) {
    permit
        .ownRows()
        .execute(
            "insert into unit_refusal (citizen_id, unit_id, refused_at) values (?, ?, ?)"
                + " on conflict do nothing",
            permit.citizen().value(),
            unit.value(),
            now);
  }

  void allow(Permit permit, UnitId unit) {
    permit
        .ownRows()
        .execute(
            "delete from unit_refusal where citizen_id = ? and unit_id = ?",
            permit.citizen().value(),
            unit.value());
  }
}
