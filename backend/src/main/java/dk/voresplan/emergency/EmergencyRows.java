package dk.voresplan.emergency;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
import dk.voresplan.access.NeedsForEach;
import dk.voresplan.access.Part;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Permits;
import dk.voresplan.access.Topic;
import dk.voresplan.storage.Moment;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface EmergencyRows extends GenericRepository<EmergencyRow, UUID> {
  String ALL =
      """
      select e.id, e.professional_id, p.name, o.name as organisation, e.topic, e.reason,
             e.opened_at, e.until_at
      from emergency_access e
      join professional p on p.id = e.professional_id
      join organisation o on o.id = p.organisation_id
      """;
  String PAGE =
      """
      and (cast(:after as uuid) is null or e.id < cast(:after as uuid))
      order by e.id desc
      limit :most
      """;

  /** What was opened of the citizen's own plan in that time, the newest first. */
  @Needs(topic = Topic.CONTACTS, part = Part.OWN)
  @Query(
      ALL
          + """
          where e.citizen_id = :citizen and e.opened_at > :since and e.opened_at <= :until
          """
          + PAGE)
  List<EmergencyRow> between(
      Permit permit, @Moment Instant since, @Moment Instant until, @Nullable UUID after, int most);

  /** These, of these citizens' plans: what leaders are told of, and not of whom. */
  @NeedsForEach(
      topic = {},
      part = Part.EMERGENCY)
  @Query(ALL + "where (e.citizen_id in (:citizens)) and (e.id in (:ids)) order by e.id desc")
  List<EmergencyRow> told(Permits permits, List<UUID> citizens, List<UUID> ids);

  /** What the professional has open now. */
  @Needs(
      topic = {},
      part = Part.SHARED)
  @Query(
      """
      select e.topic, max(e.until_at) as until_at, coalesce(max(c.name), '') as name
      from emergency_access e
      join person c on c.citizen_id = e.citizen_id
      where e.citizen_id = :citizen and e.professional_id = :professional
        and (e.topic in (:topics)) and e.until_at > :now
      group by e.topic
      order by e.topic
      """)
  List<OpenRow> open(Permit permit, UUID professional, List<Topic> topics, @Moment Instant now);

  /** Puts it before the leaders of these units. */
  @Needs(
      topic = {},
      part = Part.SHARED,
      leavesMark = true)
  @Query(
      """
      insert into emergency_by_unit (unit_id, citizen_id, emergency_id)
      select u.id, :citizen, e.id
      from unit u
      join emergency_access e on e.id = :id
      where e.citizen_id = :citizen and (e.topic in (:topics)) and u.id in (:units)
      """)
  int tell(Permit permit, UUID id, List<Topic> topics, List<UUID> units);
}
