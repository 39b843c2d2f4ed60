package dk.voresplan.plan;

import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.storage.Documents;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** The plans of citizens, ready to read. */
@Singleton
public class Plans {
  private final PlanRows rows;
  private final Documents documents;
  private final Clock clock;

  Plans(PlanRows rows, Documents documents, Clock clock) {
    this.rows = rows;
    this.documents = documents;
    this.clock = clock;
  }

  /**
   * Returns the citizen's plan as it is now, with the goals joined that the coordinator joined. It
   * may be empty, and is never absent. A relative gets it without what is hidden from them.
   *
   * @throws dk.voresplan.access.AccessRefused if the permit is not for seeing goals
   */
  public Plan of(Permit permit) {
    permit.openedAll(Topic.GOALS);
    return permit.isRelatives()
        ? parts(rows.ofRelative(permit, permit.delegations(), permit.keptBackIn()))
            .planForRelative()
        : parts(rows.of(permit)).plan();
  }

  private PlanParts parts(List<PlanRow> read) {
    return new PlanParts(read, documents);
  }

  /**
   * Lets a newly merged plan take the place of the one before, which is returned.
   *
   * @throws dk.voresplan.access.AccessRefused if the permit is not for contributing goals
   */
  public Plan replace(WritePermit permit, Plan plan) {
    var before = rows.document(permit).map(it -> documents.read(it, Plan.class));
    if (before.filter(plan::equals).isPresent()) {
      return plan;
    }
    var changed = plan.changedAt().orElse(null);
    if (before.isEmpty()) {
      rows.add(permit, changed, documents.write(plan));
    } else {
      rows.change(permit, changed, documents.write(plan));
    }
    return before.orElse(Plan.EMPTY);
  }

  /**
   * Keeps that a step is done, as the relative says who holds it.
   *
   * @throws AccessRefused if the permit is not for writing of goals, or the step is not theirs
   */
  public void done(WritePermit permit, String step) {
    boolean theirs =
        of(permit).steps().stream().anyMatch(it -> it.id().equals(step) && it.holder().isPresent());
    if (!permit.isRelatives() || !theirs) {
      throw new AccessRefused();
    }
    rows.done(permit, step, permit.actor().key(), clock.instant());
  }
}
