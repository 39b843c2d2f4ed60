package dk.voresplan.plan;

import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Permit;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The plans of citizens, ready to read. */
@Singleton
public class Plans {
  private final PlanRepository repository;
  private final Clock clock;

  Plans(PlanRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /**
   * The citizen's plan as it is now, with the goals joined that the coordinator joined; empty,
   * never absent; to a relative without what is kept back from them.
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

  /**
   * Keeps that a step is done, as the relative says who holds it.
   *
   * @throws AccessRefused if the permit is not for writing of goals, or the step is not theirs
   */
  public void done(Permit permit, String step) {
    boolean theirs =
        repository.of(permit).steps().stream()
            .anyMatch(it -> it.id().equals(step) && it.holder().isPresent());
    if (!permit.isRelatives() || !theirs) {
      throw new AccessRefused();
    }
    repository.done(permit, step, clock.instant());
  }
}
