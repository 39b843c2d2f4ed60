package dk.voresplan.correction;

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
class CorrectionInboxRepository {
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

  List<CorrectionItem> items(Permits permits, int most) {
    return permits
        .rows(Topic.GOALS, Right.SEE)
        .createQuery(
            """
            select c.citizen_id, p.name, c.id, c.line_title, c.reply_due_on
            from correction_inbox i
            join correction c on c.citizen_id = i.citizen_id and c.id = i.correction_id
            join person p on p.citizen_id = i.citizen_id
            where i.citizen_id in (<citizens>) and i.professional_id = :professional
              and c.answered_at is null
            order by c.reply_due_on, c.citizen_id, c.id
            limit :most
            """)
        .bindList("citizens", permits.citizens())
        .bind("professional", permits.actor().key())
        .bind("most", most)
        .map((row, context) ->
            new CorrectionItem(
                new CitizenId(Columns.uuid(row, "citizen_id")),
                row.getString("name"),
                new CorrectionId(Columns.uuid(row, "id")),
                row.getString("line_title"),
                Columns.maybeDate(row, "reply_due_on").orElseThrow()))
        .list();
  }
}
