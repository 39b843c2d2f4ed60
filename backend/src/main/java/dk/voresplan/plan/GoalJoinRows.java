package dk.voresplan.plan;

import dk.voresplan.access.CitizenRows;
import dk.voresplan.access.Needs;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.storage.Moment;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.UUID;

@CitizenRows
@JdbcRepository(dialect = Dialect.POSTGRES)
interface GoalJoinRows extends GenericRepository<PlanRow, UUID> {
  @Needs(topic = Topic.GOALS, right = Right.WRITE)
  @Query(
      """
      insert into goal_join (citizen_id, one_goal, other_goal, joined_at, joined_by)
      values (:citizen, :one, :other, :now, :by)
      on conflict do nothing
      """)
  int add(WritePermit permit, String one, String other, @Moment Instant now, UUID by);

  @Needs(topic = Topic.GOALS, right = Right.WRITE)
  @Query(
      """
      delete from goal_join
      where citizen_id = :citizen and (one_goal = :goal or other_goal = :goal)
      """)
  int remove(WritePermit permit, String goal);
}
