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
    return permit
        .rows(Topic.GOALS, Right.SEE)
        .createQuery("select document from plan where citizen_id = :citizen")
        .bind("citizen", permit.citizen().value())
        .mapTo(String.class)
        .findOne()
        .map(document -> documents.read(document, Plan.class))
        .orElse(Plan.EMPTY);
  }
}
