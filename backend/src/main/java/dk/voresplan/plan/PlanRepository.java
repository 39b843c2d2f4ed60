package dk.voresplan.plan;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.storage.Documents;
import jakarta.inject.Singleton;

@Singleton
class PlanRepository {
  private final Documents documents;

  PlanRepository(Documents documents) {
    this.documents = documents;
  }

  Plan of(Permit permit) {
    var rows = permit.rows(Topic.GOALS, Right.SEE);
    return documents.find(rows, "plan", permit.citizen().value(), Plan.class).orElse(Plan.EMPTY);
  }

  /** Returns what was there before. */
  Plan replace(Permit permit, Plan plan) {
    var handle = permit.rows(Topic.GOALS, Right.CONTRIBUTE);
    var before = documents.find(handle, "plan", permit.citizen().value(), Plan.class);
    if (before.filter(plan::equals).isPresent()) {
      return plan;
    }
    handle
        .createUpdate(
            before.isEmpty()
                ? """
                insert into plan (citizen_id, version, changed_at, document)
                values (:citizen, 1, :changed, :document)
                """
                : """
                update plan
                set version = version + 1, changed_at = :changed, document = :document
                where citizen_id = :citizen
                """)
        .bind("changed", plan.changedAt().orElse(null))
        .bind("document", documents.write(plan))
        .bind("citizen", permit.citizen().value())
        .execute();
    return before.orElse(Plan.EMPTY);
  }
}
