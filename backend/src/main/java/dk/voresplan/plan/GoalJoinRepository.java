package dk.voresplan.plan;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

@Singleton
class GoalJoinRepository {
  /** In the order in which they were joined, so that the same is joined each time. */
  List<GoalPair> of(Permit permit) {
    return permit
        .rows(Topic.GOALS, Right.SEE)
        .createQuery(
            """
            select one_goal, other_goal from goal_join
            where citizen_id = :citizen order by joined_at, one_goal, other_goal
            """)
        .bind("citizen", permit.citizen().value())
        .map((row, context) -> new GoalPair(row.getString("one_goal"), row.getString("other_goal")))
        .list();
  }

  void add(Permit permit, GoalPair pair, Instant now) {
    permit
        .rows(Topic.GOALS, Right.WRITE)
        .createUpdate(
            """
            insert into goal_join (citizen_id, one_goal, other_goal, joined_at, joined_by)
            values (:citizen, :one, :other, :now, :by) on conflict do nothing
            """)
        .bind("citizen", permit.citizen().value())
        .bind("one", pair.one())
        .bind("other", pair.other())
        .bind("now", now)
        .bind("by", permit.actor().key())
        .execute();
  }

  void remove(Permit permit, String goal) {
    permit
        .rows(Topic.GOALS, Right.WRITE)
        .createUpdate(
            """
            delete from goal_join
            where citizen_id = :citizen and (one_goal = :goal or other_goal = :goal)
            """)
        .bind("citizen", permit.citizen().value())
        .bind("goal", goal)
        .execute();
  }
}
