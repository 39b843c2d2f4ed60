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
interface TeamUnitRows extends GenericRepository<TeamUnitRow, UUID> {
  /** Those with someone in the team, those that were added, and those that the citizen refused. */
  @Needs(topic = Topic.DELEGATIONS, part = Part.OWN)
  @Query(
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
      where (u.id in (
          select t.unit_id from team_member t where t.citizen_id = :citizen
          union
          select p.unit_id from team_member t
          join professional p on p.id = t.professional_id
          where t.citizen_id = :citizen))
        or exists (
          select 1 from unit_refusal r
          where r.citizen_id = :citizen and r.unit_id = u.id)
        or exists (
          select 1 from team_unit a
          where a.citizen_id = :citizen and a.unit_id = u.id)
      order by u.name, u.id
      """)
  List<TeamUnitRow> of(Permit permit);

  @Needs(topic = Topic.DELEGATIONS, right = Right.WRITE, part = Part.OWN)
  @Query(
      """
      insert into unit_refusal (citizen_id, unit_id, refused_at)
      values (:citizen, :unit, :now)
      on conflict do nothing
      """)
  int refuse(WritePermit permit, UUID unit, @Moment Instant now);

  @Needs(topic = Topic.DELEGATIONS, right = Right.WRITE, part = Part.OWN)
  @Query("delete from unit_refusal where citizen_id = :citizen and unit_id = :unit")
  int allow(WritePermit permit, UUID unit);
}
