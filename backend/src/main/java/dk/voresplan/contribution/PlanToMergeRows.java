package dk.voresplan.contribution;

import dk.voresplan.storage.Moment;
import dk.voresplan.storage.UnscopedRows;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Whose plans are to be merged again, across all citizens. */
@UnscopedRows
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional
interface PlanToMergeRows extends GenericRepository<PlanToMergeRow, UUID> {
  /** Holds the notes of the plans that looked for those entries. */
  @Query(
      """
      update plan_to_merge set try_at = :now
      where source_system_id = :source and citizen_id in (
        select u.citizen_id
        from unnest(:types, :ids) as changed(type, id)
        join directory_use u
          on u.resource_type = changed.type and u.resource_id = changed.id
        where u.source_system_id = :source)
      """)
  int hold(UUID source, String[] types, String[] ids, @Moment Instant now);

  /** Leaves a note for each of them that has none. */
  @Query(
      """
      insert into plan_to_merge (citizen_id, source_system_id, asked_at, try_at)
      select distinct u.citizen_id, u.source_system_id,
             cast(:now as timestamp with time zone), cast(:now as timestamp with time zone)
      from unnest(:types, :ids) as changed(type, id)
      join directory_use u
        on u.resource_type = changed.type and u.resource_id = changed.id
      where u.source_system_id = :source
      on conflict do nothing
      """)
  int ask(UUID source, String[] types, String[] ids, @Moment Instant now);

  /** Plans whose turn it is, those that wait longest first, each with one of its sources. */
  @Query(
      """
      select n.citizen_id, s.id as source_system_id, o.name
      from (
        select citizen_id, min(cast(source_system_id as varchar)) as source, min(try_at) as since
        from plan_to_merge
        where try_at <= :now
        group by citizen_id
        order by min(try_at), citizen_id
        limit :most
      ) n
      join source_system s on s.id = cast(n.source as uuid)
      join organisation o on o.id = s.organisation_id
      order by n.since, n.citizen_id
      """)
  List<PlanToMergeRow> waiting(@Moment Instant now, int most);
}
