package dk.voresplan.team;

import dk.voresplan.access.Projection;
import java.util.Map;

/** Whose caseload it is. */
final class CaseloadRepository {
  private CaseloadRepository() {}

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
}
