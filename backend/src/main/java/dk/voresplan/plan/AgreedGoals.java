package dk.voresplan.plan;

import dk.voresplan.access.Permit;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
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

  /**
   * Lets a wish be a goal of the plan, in the place of the one it was before.
   *
   * @param wish the id of the wish, whose words the goal quotes to those who may read it
   * @param holder who takes the first step, by {@code until}
   */
  public void agree(
      Permit permit,
      UUID wish,
      String title,
      LifeArea area,
      String firstStep,
      String holder,
      LocalDate until) {
    repository.remove(permit, wish);
    repository.add(permit, wish, title, area, firstStep, holder, until, clock.instant());
  }

  /** Takes the goal that a wish became out of the plan, if it became one. */
  public void withdraw(Permit permit, UUID wish) {
    repository.remove(permit, wish);
  }
}
