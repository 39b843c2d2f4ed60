package dk.voresplan.sharing;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.organisation.UnitId;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.storage.Columns;
import dk.voresplan.text.Capital;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@Singleton
class UnitProposalRepository {
  private final Jdbi jdbi;

  UnitProposalRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A page by name; it is about units and no citizen. */
  List<FoundUnit> named(String letters, PageRequest page) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select u.id, u.name, o.name as organisation
                from unit u
                join organisation o on o.id = u.organisation_id
                where (position(:letters in lower(u.name)) > 0
                    or position(:capital in u.name) > 0)
                  and (cast(:after as uuid) is null or (u.name, o.name, u.id) > (
                    select a.name, b.name, a.id from unit a
                    join organisation b on b.id = a.organisation_id
                    where a.id = cast(:after as uuid)))
                order by u.name, o.name, u.id
                limit :most
                """)
            .bind("letters", letters.toLowerCase(Locale.ROOT))
            .bind("capital", Capital.of(letters))
            .bindByType("after", page.after().orElse(null), UUID.class)
            .bind("most", page.size())
            .map((row, context) ->
                new FoundUnit(
                    new UnitId(Columns.uuid(row, "id")),
                    row.getString("name"),
                    row.getString("organisation")))
            .list());
  }

  boolean exists(Permit permit, UnitId unit) {
    return permit
        .rows(Topic.CONTACTS, Right.WRITE)
        .createQuery("select 1 from unit where id = :unit")
        .bind("unit", unit.value())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** Whether it was neither proposed nor in the team before. */
  boolean propose(Permit permit, UnitId unit, Instant now) {
    return permit
            .rows(Topic.CONTACTS, Right.WRITE)
            .createUpdate(
                """
                insert into unit_proposal
                  (citizen_id, unit_id, proposed_by_id, proposed_by_name, proposed_at)
                select cast(:citizen as uuid), u.id, cast(:by as uuid), :name, cast(:now as timestamp with time zone)
                from unit u
                where u.id = :unit and not exists (
                  select 1 from team_unit a where a.citizen_id = :citizen and a.unit_id = u.id)
                on conflict do nothing
                """)
            .bind("citizen", permit.citizen().value())
            .bind("by", permit.actor().key())
            .bind("name", permit.actor().name())
            .bind("now", now)
            .bind("unit", unit.value())
            .execute()
        == 1;
  }

  List<UnitProposal> of(Permit permit) {
    return permit
        .ownRows()
        .createQuery(
            """
            select p.unit_id, u.name, o.name as organisation, p.proposed_by_name, p.proposed_at
            from unit_proposal p
            join unit u on u.id = p.unit_id
            join organisation o on o.id = u.organisation_id
            where p.citizen_id = :citizen
            order by p.proposed_at, p.unit_id
            """)
        .bind("citizen", permit.citizen().value())
        .map((row, context) ->
            new UnitProposal(
                new UnitId(Columns.uuid(row, "unit_id")),
                row.getString("name"),
                row.getString("organisation"),
                row.getString("proposed_by_name"),
                Columns.instant(row, "proposed_at")))
        .list();
  }

  /** Whether it was proposed. */
  boolean forget(Permit permit, UnitId unit) {
    return permit
            .ownRows()
            .execute(
                "delete from unit_proposal where citizen_id = ? and unit_id = ?", ids(permit, unit))
        == 1;
  }

  void add(Permit permit, UnitProposal proposal, Instant now) {
    var handle = permit.ownRows();
    handle.execute(
        "insert into team_unit (citizen_id, unit_id, proposed_by_name, added_at)"
            + " values (?, ?, ?, ?) on conflict do nothing",
        permit.citizen().value(),
        proposal.unit().value(),
        proposal.by(),
        now);
    handle.execute(
        "insert into unit_caseload (citizen_id, unit_id) values (?, ?) on conflict do nothing",
        ids(permit, proposal.unit()));
  }

  /** Whether it was in the team. */
  boolean remove(Permit permit, UnitId unit) {
    var handle = permit.ownRows();
    handle.execute(
        "delete from unit_caseload where citizen_id = ? and unit_id = ?", ids(permit, unit));
    return handle.execute(
            "delete from team_unit where citizen_id = ? and unit_id = ?", ids(permit, unit))
        == 1;
  }

  private static Object[] ids(Permit permit, UnitId unit) {
    return new UUID[] {permit.citizen().value(), unit.value()};
  }
}
