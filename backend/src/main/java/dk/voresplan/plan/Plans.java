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
   * The citizen's plan as it is now, with the goals joined that the coordinator joined; empty,
   * never absent.
   *
   * @throws dk.voresplan.access.AccessRefused if the permit is not for seeing goals
   */
  public Plan of(Permit permit) {
    return repository.of(permit);
  }

  /**
   * Lets a newly merged plan take the place of the one before, which is returned.
   *
   * @throws dk.voresplan.access.AccessRefused if the permit is not for contributing goals
   */
  public Plan replace(Permit permit, Plan plan) {
    return repository.replace(permit, plan);
  }
}
