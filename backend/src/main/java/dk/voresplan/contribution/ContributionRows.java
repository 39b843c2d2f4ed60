package dk.voresplan.contribution;

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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ContributionRows extends GenericRepository<ResourceRow, String> {
  String ALL = "select r.* from contribution_resource r where r.citizen_id = :citizen";

  /** Holds the citizen until the transaction ends; finds nobody while another does. */
  @Needs(topic = Topic.GOALS, right = Right.CONTRIBUTE)
  @Query(
      """
      select citizen_id as "for update" from person where citizen_id = :citizen
      for no key update skip locked
      """)
  Optional<UUID> hold(WritePermit permit);

  /** Changes nothing where the source contributed the same before. */
  @Needs(topic = Topic.GOALS, right = Right.CONTRIBUTE)
  @Query(
      """
      insert into contribution
        (citizen_id, id, source_system_id, reported_at, received_at, digest, original)
      values (:citizen, :contribution, :source, :reported, :received, :digest, :original)
      on conflict do nothing
      """)
  int keep(
      WritePermit permit,
      UUID contribution,
      UUID source,
      @Moment Instant reported,
      @Moment Instant received,
      String digest,
      String original);

  @Needs(topic = Topic.GOALS, right = Right.CONTRIBUTE)
  @Query(
      """
      select c.id, c.digest from contribution c
      where c.citizen_id = :citizen and c.source_system_id = :source
      """)
  List<DigestRow> contributions(WritePermit permit, UUID source);

  @Needs(topic = Topic.GOALS, right = Right.CONTRIBUTE)
  @Query(
      """
      select c.id, c.reported_at, c.received_at, c.digest, c.original from contribution c
      where c.citizen_id = :citizen and c.id = :contribution
      """)
  ContributionRow contribution(WritePermit permit, UUID contribution);

  @Needs(topic = Topic.GOALS, right = Right.CONTRIBUTE)
  @Query("delete from contribution where citizen_id = :citizen and source_system_id = :source")
  int forgetContributions(WritePermit permit, UUID source);

  /** What every source says now. */
  @Needs(topic = Topic.GOALS, right = Right.CONTRIBUTE)
  @Query(ALL)
  List<ResourceRow> all(WritePermit permit);

  /** What one source says now. */
  @Needs(topic = Topic.GOALS, right = Right.CONTRIBUTE)
  @Query(ALL + " and r.source_system_id = :source")
  List<ResourceRow> of(WritePermit permit, UUID source);

  /** What every source says now in those types; or the actor alone, if it is a source. */
  @Needs(
      topic = {},
      part = Part.CONTRIBUTED)
  @Query(
      """
      select r.source_system_id, r.resource_type, r.resource_id, r.updated_at, c.received_at,
             r.digest, r.content
      from contribution_resource r
      join contribution c on c.citizen_id = r.citizen_id and c.id = r.contribution_id
      where r.citizen_id = :citizen and r.content is not null
        and (r.resource_type in (:types))
        and (:everyones or r.source_system_id = :actor)
      """)
  List<StoredVersionRow> kept(
      Permit permit, List<Topic> topics, List<String> types, boolean everyones, UUID actor);

  @Needs(topic = Topic.GOALS, right = Right.CONTRIBUTE)
  @Query(
      """
      insert into contribution_resource
        (citizen_id, source_system_id, resource_type, resource_id, contribution_id, updated_at,
         digest, content)
      select :citizen, cast(:source as uuid), r.type, r.id, cast(:contribution as uuid),
             cast(r.updated as timestamp with time zone), r.digest, r.content
      from unnest(:types, :ids, :moments, :digests, :contents)
        as r(type, id, updated, digest, content)
      """)
  int put(
      WritePermit permit,
      UUID source,
      UUID contribution,
      String[] types,
      String[] ids,
      String[] moments,
      String[] digests,
      @Nullable String[] contents);

  @Needs(topic = Topic.GOALS, right = Right.CONTRIBUTE)
  @Query(
      """
      delete from contribution_resource
      where citizen_id = :citizen and source_system_id = :source
        and (resource_type, resource_id) in (
          select r.type, r.id from unnest(:types, :ids) as r(type, id))
      """)
  int remove(WritePermit permit, UUID source, String[] types, String[] ids);

  @Needs(topic = Topic.GOALS, right = Right.CONTRIBUTE)
  @Query(
      """
      delete from contribution_resource
      where citizen_id = :citizen and source_system_id = :source
      """)
  int forgetResources(WritePermit permit, UUID source);
}
