package dk.voresplan.team;

import dk.voresplan.access.Actor;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.person.CitizenId;
import dk.voresplan.storage.Columns;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@Singleton
class CaseloadRepository {
  private final Jdbi jdbi;

  CaseloadRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A projection: it names citizens to ask permits for, and shows nothing of them. */
  List<CitizenId> citizens(Actor.Professional professional, int most, int skipped) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select c.citizen_id
                from caseload c
                join person p on p.citizen_id = c.citizen_id
                where c.professional_id = :professional and exists (
                  select 1 from team_member t
                  where t.citizen_id = c.citizen_id and t.professional_id = c.professional_id)
                order by p.name, c.citizen_id
                limit :most offset :skipped
                """)
            .bind("professional", professional.id().value())
            .bind("most", most)
            .bind("skipped", skipped)
            .mapTo(UUID.class)
            .map(CitizenId::new)
            .list());
  }

  List<CaseloadEntry> entries(List<Permit> permits) {
    permits.forEach(permit -> permit.rows(Topic.CONTACTS, Right.SEE));
    return permits
        .getFirst()
        .rows(Topic.CONTACTS, Right.SEE)
        .createQuery(
            """
            select citizen_id, name, birth_date from person
            where citizen_id in (<citizens>)
            order by name, citizen_id
            """)
        .bindList("citizens", permits.stream().map(permit -> permit.citizen().value()).toList())
        .map((row, context) ->
            new CaseloadEntry(
                new CitizenId(Columns.uuid(row, "citizen_id")),
                Columns.maybeText(row, "name").orElse(""),
                Columns.maybeDate(row, "birth_date")))
        .list();
  }
}
