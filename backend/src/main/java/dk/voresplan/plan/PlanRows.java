package dk.voresplan.plan;

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
interface PlanRows extends GenericRepository<PlanRow, UUID> {
  String ALL =
      """
      select 'MERGED' as kind, document, cast(null as varchar) as one, cast(null as varchar) as other,
             cast(null as timestamp with time zone) as happened_at
      from plan where citizen_id = :citizen
      union all
      select 'JOINED', null, one_goal, other_goal, joined_at
      from goal_join where citizen_id = :citizen
      union all
      select 'AGREED', document, life_area, null, agreed_at
      from agreed_goal where citizen_id = :citizen
      union all
      select 'DONE', null, step, null, null from step_done where citizen_id = :citizen
      union all
      select 'WAITS', null, null, null, min(asked_at) from plan_to_merge
      where citizen_id = :citizen having count(*) > 0
      """;
  String IN_ORDER = "order by happened_at, one, other";

  /**
   * Reads the merged plan and what belongs to it in one statement. The coordinator's pairs are laid
   * over it, and the goals that were agreed on stand beside it. It has the steps that relatives
   * marked as done, and since when it waits to be merged again.
   */
  @Needs(topic = Topic.GOALS, part = Part.SHARED)
  @Query(ALL + IN_ORDER)
  List<PlanRow> of(Permit permit);

  /** The same, with what is kept back from a relative, and what the relative is called. */
  @Needs(topic = Topic.GOALS, part = Part.SHARED)
  @Query(
      ALL
          + """
          union all
          select 'KEPT_BACK', null, item, null, null from hidden_item
          where citizen_id = :citizen and topic = 'GOALS' and delegation_id in (:keptBackIn)
          union all
          select 'NAME', null, d.name, null, null from delegation d
          where d.citizen_id = :citizen and (d.id in (:delegations)) and not exists (
            select 1 from delegation o
            where o.citizen_id = d.citizen_id and o.name = d.name and o.closed_at is null
              and o.relative_id <> d.relative_id)
          """
          + IN_ORDER)
  List<PlanRow> ofRelative(Permit permit, List<UUID> delegations, List<UUID> keptBackIn);

  /** Keeps that a step is done, as a relative says. */
  @Needs(topic = Topic.GOALS, right = Right.WRITE, part = Part.SHARED)
  @Query(
      """
      insert into step_done (citizen_id, step, relative_id, done_at)
      values (:citizen, :step, :relative, :now)
      on conflict do nothing
      """)
  int done(WritePermit permit, String step, UUID relative, @Moment Instant now);

  @Needs(topic = Topic.GOALS, right = Right.CONTRIBUTE)
  @Query("select document from plan where citizen_id = :citizen")
  Optional<String> document(WritePermit permit);

  @Needs(topic = Topic.GOALS, right = Right.CONTRIBUTE)
  @Query(
      """
      insert into plan (citizen_id, version, changed_at, document)
      values (:citizen, 1, cast(:changed as timestamp with time zone), :document)
      """)
  int add(WritePermit permit, @Moment @Nullable Instant changed, String document);

  @Needs(topic = Topic.GOALS, right = Right.CONTRIBUTE)
  @Query(
      """
      update plan
      set version = version + 1, changed_at = cast(:changed as timestamp with time zone),
          document = :document
      where citizen_id = :citizen
      """)
  int change(WritePermit permit, @Moment @Nullable Instant changed, String document);
}
