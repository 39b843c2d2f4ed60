package dk.voresplan.plan;

import dk.voresplan.access.Permit;
import jakarta.inject.Singleton;

/** The plans of citizens, ready to read. */
@Singleton
public class Plans {
  private final PlanRepository repository;

  Plans(PlanRepository repository) {
    this.repository = repository;
  }

  /**
   * The citizen's plan as it is now; empty, never absent.
   *
   * @throws dk.voresplan.access.AccessRefused if the permit is not for seeing goals
   */
  public Plan of(Permit permit) {
    return repository.of(permit);
  }

  /**
   * Lets a newly merged plan take the place of the one before.
   *
   * @throws dk.voresplan.access.AccessRefused if the permit is not for contributing goals
   */
  public void replace(Permit permit, Plan plan) {
    repository.replace(permit, plan);
  }
}
