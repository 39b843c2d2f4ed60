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

  void replace(Permit permit, Plan plan) {
    var handle = permit.rows(Topic.GOALS, Right.CONTRIBUTE);
    handle
        .createUpdate(
            """
            insert into plan (citizen_id, version, document) values (:citizen, 0, '')
            on conflict do nothing
            """)
        .bind("citizen", permit.citizen().value())
        .execute();
    handle
        .createUpdate(
            """
            update plan set version = version + 1, changed_at = :changed, document = :document
            where citizen_id = :citizen and document <> :document
            """)
        .bind("changed", plan.changedAt().orElse(null))
        .bind("document", documents.write(plan))
        .bind("citizen", permit.citizen().value())
        .execute();
  }
}
