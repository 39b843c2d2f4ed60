package dk.voresplan.contribution;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** Which entries a plan looked for, and whether they changed since. */
@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DirectoryUseRows extends GenericRepository<DirectoryUseRows.Row, UUID> {
  @Needs(topic = Topic.GOALS, right = Right.CONTRIBUTE)
  @Query(
      """
      select u.source_system_id, u.resource_type, u.resource_id from directory_use u
      where u.citizen_id = :citizen
      """)
  List<DirectoryEntry> of(WritePermit permit);

  @Needs(topic = Topic.GOALS, right = Right.CONTRIBUTE)
  @Query(
      """
      insert into directory_use (source_system_id, resource_type, resource_id, citizen_id)
      select cast(u.source as uuid), u.type, u.id, :citizen
      from unnest(:sources, :types, :ids) as u(source, type, id)
      """)
  int add(WritePermit permit, String[] sources, String[] types, String[] ids);

  @Needs(topic = Topic.GOALS, right = Right.CONTRIBUTE)
  @Query(
      """
      delete from directory_use
      where citizen_id = :citizen and (source_system_id, resource_type, resource_id) in (
        select cast(u.source as uuid), u.type, u.id
        from unnest(:sources, :types, :ids) as u(source, type, id))
      """)
  int remove(WritePermit permit, String[] sources, String[] types, String[] ids);

  /** Takes away the notes that nobody else holds. */
  @Needs(topic = Topic.GOALS, right = Right.CONTRIBUTE)
  @Query(
      """
      delete from plan_to_merge
      where citizen_id = :citizen and source_system_id in (
        select n.source_system_id from plan_to_merge n
        where n.citizen_id = :citizen
        for no key update skip locked)
      """)
  int merged(WritePermit permit);

  /** What a repository needs to be one; no statement returns it. */
  @MappedEntity("directory_use")
  record Row(@Id UUID sourceSystemId) {}
}
