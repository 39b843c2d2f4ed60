package dk.voresplan.question;

import dk.voresplan.access.Projection;
import java.util.Map;

/** Whose questions wait for a professional. */
final class QuestionRepository {
  private QuestionRepository() {}

  /** The citizens of those that are to be answered first. */
  static Projection citizens(int most) {
    return Projection.first(
        """
        select r.citizen_id, min(q.reply_due_on) as due
        from access_question_receiver r
        join access_question q on q.citizen_id = r.citizen_id and q.id = r.question_id
        where r.professional_id = :professional and q.answered_at is null
        group by r.citizen_id
        """,
        "t.due, t.citizen_id",
        Map.of("most", most));
  }
}
