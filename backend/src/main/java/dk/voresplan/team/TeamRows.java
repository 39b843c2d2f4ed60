package dk.voresplan.team;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
import dk.voresplan.access.Part;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TeamRows extends GenericRepository<TeamRow, UUID> {
  /** The merged team, and what the units of those in it promise now. */
  @Needs(topic = Topic.CONTACTS, part = Part.SHARED)
  @Query(
      """
      select document, (
        select string_agg(
          cast(p.id as varchar) || '=' || coalesce(cast(u.reply_working_days as varchar), ''),
          ' ')
        from professional p
        left join unit u on u.id = p.unit_id
        where exists (
          select 1 from team_member t
          where t.citizen_id = :citizen and t.professional_id = p.id)) as promises,
        (select min(asked_at) from plan_to_merge where citizen_id = :citizen) as asked_at
      from team where citizen_id = :citizen
      """)
  Optional<TeamRow> of(Permit permit);

  @Needs(topic = Topic.CONTACTS, part = Part.SHARED)
  @Query("select name from person where citizen_id = :citizen and name is not null")
  Optional<String> nameOfCitizen(Permit permit);

  @Needs(topic = Topic.CONTACTS, right = Right.CONTRIBUTE)
  @Query("select document from team where citizen_id = :citizen")
  Optional<String> document(WritePermit permit);

  @Needs(topic = Topic.CONTACTS, right = Right.CONTRIBUTE)
  @Query("delete from team where citizen_id = :citizen")
  int remove(WritePermit permit);

  @Needs(topic = Topic.CONTACTS, right = Right.CONTRIBUTE)
  @Query("insert into team (citizen_id, document) values (:citizen, :document)")
  int add(WritePermit permit, String document);

  @Needs(topic = Topic.CONTACTS, right = Right.CONTRIBUTE)
  @Query(
      """
      delete from caseload
      where citizen_id = :citizen and professional_id in (
        select professional_id from team_naming where citizen_id = :citizen)
      """)
  int removeFromCaseloads(WritePermit permit);

  @Needs(topic = Topic.CONTACTS, right = Right.CONTRIBUTE)
  @Query(
      """
      delete from unit_naming
      where citizen_id = :citizen and unit_id in (
        select unit_id from team_naming where citizen_id = :citizen)
      """)
  int removeFromUnits(WritePermit permit);

  @Needs(topic = Topic.CONTACTS, right = Right.CONTRIBUTE)
  @Query("delete from team_naming where citizen_id = :citizen")
  int removeNamings(WritePermit permit);

  /** One of each at the same place, with no unit where none is said. */
  @Needs(topic = Topic.CONTACTS, right = Right.CONTRIBUTE)
  @Query(
      """
      insert into team_naming (
        citizen_id, professional_id, source_system_id, number, unit_id, coordinator)
      select :citizen, cast(m.professional as uuid), cast(m.source as uuid),
             cast(m.number as int), (
               select u.id from professional p
               join unit u on u.organisation_id = p.organisation_id
               where p.id = cast(m.professional as uuid) and u.identifier = m.unit),
             cast(m.coordinator as boolean)
      from unnest(:professionals, :sources, :numbers, :units, :coordinators)
        as m(professional, source, number, unit, coordinator)
      """)
  int addNamings(
      WritePermit permit,
      String[] professionals,
      String[] sources,
      String[] numbers,
      @Nullable String[] units,
      String[] coordinators);

  @Needs(topic = Topic.CONTACTS, right = Right.CONTRIBUTE)
  @Query(
      """
      insert into unit_naming (unit_id, professional_id, citizen_id)
      select distinct unit_id, professional_id, citizen_id from team_naming
      where citizen_id = :citizen and unit_id is not null
      """)
  int addToUnits(WritePermit permit);

  @Needs(topic = Topic.CONTACTS, right = Right.CONTRIBUTE)
  @Query(
      """
      insert into caseload (professional_id, citizen_id)
      select distinct professional_id, citizen_id from team_naming where citizen_id = :citizen
      """)
  int addToCaseloads(WritePermit permit);
}
