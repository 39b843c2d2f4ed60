package dk.voresplan.correction;

import dk.voresplan.access.Projection;
import java.util.Map;

/** Whose corrections wait for a professional. */
final class CorrectionInboxRepository {
  private CorrectionInboxRepository() {}

  /** The citizens of those that are to be answered first. */
  static Projection citizens(int most) {
    return Projection.first(
        """
        select i.citizen_id, min(c.reply_due_on) as due
        from correction_inbox i
        join team_member t
          on t.citizen_id = i.citizen_id and t.professional_id = i.professional_id
        join correction c
          on c.citizen_id = i.citizen_id and c.id = i.correction_id
            and c.answered_at is null
        where i.professional_id = :professional
        group by i.citizen_id
        """,
        "t.due, t.citizen_id",
        Map.of("most", most));
  }
}
