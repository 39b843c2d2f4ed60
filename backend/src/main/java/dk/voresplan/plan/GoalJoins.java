package dk.voresplan.plan;

import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Permit;
import dk.voresplan.access.PermitReason;
import dk.voresplan.access.WritePermit;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * Goals that the coordinator says are one. Nothing that a source said is changed by it, so it can
 * be undone.
 */
@Singleton
public class GoalJoins {
  private final Plans plans;
  private final GoalJoinRows rows;
  private final Clock clock;

  GoalJoins(Plans plans, GoalJoinRows rows, Clock clock) {
    this.plans = plans;
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * Shows two goals that look alike as one, in the words of the first, and returns the plan.
   *
   * @throws AccessRefused if the permit is not the coordinator's, or the plan does not name these
   *     two as looking alike
   */
  public Plan join(WritePermit permit, GoalPair pair) {
    onlyTheCoordinator(permit);
    if (!plans.of(permit).alike().contains(pair)) {
      throw new AccessRefused();
    }
    rows.add(permit, pair.one(), pair.other(), clock.instant(), permit.actor().key());
    return plans.of(permit);
  }

  /**
   * Shows what was joined to a goal as goals of their own again, and returns the plan.
   *
   * @throws AccessRefused if the permit is not the coordinator's
   */
  public Plan part(WritePermit permit, String goal) {
    onlyTheCoordinator(permit);
    rows.remove(permit, goal);
    return plans.of(permit);
  }

  private static void onlyTheCoordinator(Permit permit) {
    if (permit.reason() != PermitReason.COORDINATES) {
      throw new AccessRefused();
    }
  }
}
