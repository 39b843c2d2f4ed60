package dk.voresplan.team;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.storage.Documents;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

@Singleton
class TeamRepository {
  private final Documents documents;

  TeamRepository(Documents documents) {
    this.documents = documents;
  }

  Team of(Permit permit) {
    var rows = permit.rows(Topic.CONTACTS, Right.SEE);
    return documents.find(rows, "team", permit.citizen().value(), Team.class).orElse(Team.EMPTY);
  }

  Optional<String> nameOfCitizen(Permit permit) {
    return permit
        .rows(Topic.CONTACTS, Right.SEE)
        .createQuery("select name from person where citizen_id = :citizen and name is not null")
        .bind("citizen", permit.citizen().value())
        .mapTo(String.class)
        .findOne();
  }

  /** Returns what was there before. */
  Team replace(Permit permit, Team team, Set<Membership> memberships) {
    var handle = permit.rows(Topic.CONTACTS, Right.CONTRIBUTE);
    var citizen = permit.citizen().value();
    var before = documents.find(handle, "team", citizen, Team.class).orElse(Team.EMPTY);
    handle.execute("delete from team where citizen_id = ?", citizen);
    handle.execute(
        "insert into team (citizen_id, document) values (?, ?)", citizen, documents.write(team));
    handle.execute(
        """
        delete from caseload
        where professional_id in (select professional_id from team_member where citizen_id = ?)
          and citizen_id = ?
        """,
        citizen,
        citizen);
    handle.execute("delete from team_member where citizen_id = ?", citizen);
    if (memberships.isEmpty()) {
      return before;
    }
    var members =
        handle.prepareBatch(
            """
            insert into team_member (citizen_id, professional_id, source_system_id, coordinator)
            values (:citizen, :professional, :source, :coordinator)
            """);
    memberships.forEach(membership ->
        members
            .bind("citizen", citizen)
            .bind("professional", membership.professional().value())
            .bind("source", membership.source().value())
            .bind("coordinator", membership.coordinator())
            .add());
    members.execute();
    handle.execute(
        """
        insert into caseload (professional_id, citizen_id)
        select distinct professional_id, citizen_id from team_member where citizen_id = ?
        """,
        citizen);
    return before;
  }
}
