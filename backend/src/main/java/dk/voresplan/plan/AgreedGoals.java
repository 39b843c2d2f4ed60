package dk.voresplan.plan;

import dk.voresplan.access.Permit;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/**
 * Goals that a citizen and a professional agreed on here, from a wish: they stand in the plan
 * beside those that the sources contribute.
 */
@Singleton
public class AgreedGoals {
  private final AgreedGoalRepository repository;
  private final Clock clock;

  AgreedGoals(AgreedGoalRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /** Lets a wish be a goal of the plan, in the place of the one it was before. */
  public void agree(Permit permit, Agreement agreement) {
    repository.remove(permit, agreement.wish());
    repository.add(permit, agreement, clock.instant());
  }

  /** Takes the goal that a wish became out of the plan, if it became one. */
  public void withdraw(Permit permit, UUID wish) {
    repository.remove(permit, wish);
  }
}
