package dk.voresplan.team;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.storage.Documents;
import jakarta.inject.Singleton;

@Singleton
class TeamRepository {
  private final Documents documents;

  TeamRepository(Documents documents) {
    this.documents = documents;
  }

  Team of(Permit permit) {
    return permit
        .rows(Topic.CONTACTS, Right.SEE)
        .createQuery("select document from team where citizen_id = :citizen")
        .bind("citizen", permit.citizen().value())
        .mapTo(String.class)
        .findOne()
        .map(document -> documents.read(document, Team.class))
        .orElse(Team.EMPTY);
  }
}
