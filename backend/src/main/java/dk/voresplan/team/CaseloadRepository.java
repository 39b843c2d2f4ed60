package dk.voresplan.team;

import dk.voresplan.access.Permits;
import dk.voresplan.access.Projection;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.person.CitizenId;
import dk.voresplan.storage.Columns;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

@Singleton
class CaseloadRepository {
  /** The first by name. */
  static Projection citizens(int most) {
    return Projection.first(
        """
        select c.citizen_id, p.name
        from (
          select citizen_id from caseload where professional_id = :professional
          union
          select u.citizen_id
          from unit_caseload u
          join professional me on me.unit_id = u.unit_id
          where me.id = :professional
        ) c
        join person p on p.citizen_id = c.citizen_id
        where exists (
          select 1 from in_team t
          where t.citizen_id = c.citizen_id and t.professional_id = :professional)
        """,
        "t.name, t.citizen_id",
        Map.of("most", most));
  }

  /** Who they are; also to one who reads what they shared and nothing else of their plan. */
  List<CaseloadEntry> entries(Permits permits) {
    return permits
        .rows(permits.isFor(Topic.CONTACTS, Right.SEE) ? Topic.CONTACTS : Topic.WISHES, Right.SEE)
        .createQuery(
            """
            select citizen_id, name, birth_date from person
            where citizen_id in (<citizens>)
            order by name, citizen_id
            """)
        .bindList("citizens", permits.citizens())
        .map((row, context) ->
            new CaseloadEntry(
                new CitizenId(Columns.uuid(row, "citizen_id")),
                Columns.maybeText(row, "name").orElse(""),
                Columns.maybeDate(row, "birth_date")))
        .list();
  }
}
