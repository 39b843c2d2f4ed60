package dk.voresplan.sharing;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
import dk.voresplan.access.Part;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.storage.Moment;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface UnitProposalRows extends GenericRepository<UnitProposalRow, UUID> {
  /** Changes nothing where it was proposed or in the team before. */
  @Needs(topic = Topic.CONTACTS, right = Right.WRITE)
  @Query(
      """
      insert into unit_proposal
        (citizen_id, unit_id, proposed_by_id, proposed_by_name, proposed_at)
      select :citizen, u.id, cast(:professional as uuid), :name,
             cast(:now as timestamp with time zone)
      from unit u
      where u.id = :unit and not exists (
        select 1 from team_unit a where a.citizen_id = :citizen and a.unit_id = u.id)
      on conflict do nothing
      """)
  int propose(WritePermit permit, UUID unit, UUID professional, String name, @Moment Instant now);

  @Needs(topic = Topic.DELEGATIONS, part = Part.OWN)
  @Query(
      """
      select p.unit_id, u.name, o.name as organisation, p.proposed_by_name, p.proposed_at
      from unit_proposal p
      join unit u on u.id = p.unit_id
      join organisation o on o.id = u.organisation_id
      where p.citizen_id = :citizen
      order by p.proposed_at, p.unit_id
      """)
  List<UnitProposalRow> of(Permit permit);

  @Needs(topic = Topic.DELEGATIONS, right = Right.WRITE, part = Part.OWN)
  @Query("delete from unit_proposal where citizen_id = :citizen and unit_id = :unit")
  int forget(WritePermit permit, UUID unit);

  @Needs(topic = Topic.DELEGATIONS, right = Right.WRITE, part = Part.OWN)
  @Query(
      """
      insert into team_unit (citizen_id, unit_id, proposed_by_name, added_at)
      values (:citizen, :unit, :name, :now)
      on conflict do nothing
      """)
  int addToTeam(WritePermit permit, UUID unit, String name, @Moment Instant now);

  @Needs(topic = Topic.DELEGATIONS, right = Right.WRITE, part = Part.OWN)
  @Query(
      """
      insert into unit_caseload (citizen_id, unit_id) values (:citizen, :unit)
      on conflict do nothing
      """)
  int addToCaseload(WritePermit permit, UUID unit);

  @Needs(topic = Topic.DELEGATIONS, right = Right.WRITE, part = Part.OWN)
  @Query("delete from unit_caseload where citizen_id = :citizen and unit_id = :unit")
  int removeFromCaseload(WritePermit permit, UUID unit);

  @Needs(topic = Topic.DELEGATIONS, right = Right.WRITE, part = Part.OWN)
  @Query("delete from team_unit where citizen_id = :citizen and unit_id = :unit")
  int removeFromTeam(WritePermit permit, UUID unit);
}
