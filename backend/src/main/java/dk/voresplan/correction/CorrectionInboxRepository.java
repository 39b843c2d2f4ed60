package dk.voresplan.correction;

import dk.voresplan.access.Permits;
import dk.voresplan.access.Projection;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.person.CitizenId;
import dk.voresplan.storage.Columns;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class CorrectionInboxRepository {
  private static final int MOST = 50;

  static final Projection CITIZENS =
      new Projection(
          """
          select distinct i.citizen_id
          from correction_inbox i
          join team_member t
            on t.citizen_id = i.citizen_id and t.professional_id = i.professional_id
          join correction c
            on c.citizen_id = i.citizen_id and c.id = i.correction_id
              and c.answered_at is null
          where i.professional_id = :professional
          """);

  List<CorrectionItem> items(Permits permits) {
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
            order by c.reply_due_on, c.id
            limit :most
            """)
        .bindList("citizens", permits.citizens())
        .bind("professional", permits.actor().key())
        .bind("most", MOST)
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
