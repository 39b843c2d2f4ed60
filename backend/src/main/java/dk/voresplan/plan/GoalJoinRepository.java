package dk.voresplan.plan;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import jakarta.inject.Singleton;
import java.time.Instant;

@Singleton
class GoalJoinRepository {
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
