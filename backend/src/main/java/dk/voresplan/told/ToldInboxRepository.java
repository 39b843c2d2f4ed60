package dk.voresplan.told;

import dk.voresplan.access.Projection;
import java.util.Map;

/** Whose words wait for a professional. */
final class ToldInboxRepository {
  private ToldInboxRepository() {}

  /** The citizens of those that are to be answered first. */
  static Projection citizens(int most) {
    return Projection.first(
        """
        select i.citizen_id, min(t.reply_due_on) as due
        from told_inbox i
        join team_member m
          on m.citizen_id = i.citizen_id and m.professional_id = i.professional_id
        join told t
          on t.citizen_id = i.citizen_id and t.id = i.told_id and t.answered_at is null
        where i.professional_id = :professional
        group by i.citizen_id
        """,
        "t.due, t.citizen_id",
        Map.of("most", most));
  }
}
