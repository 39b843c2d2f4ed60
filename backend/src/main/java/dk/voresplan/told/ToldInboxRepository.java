package dk.voresplan.told;

import dk.voresplan.access.Permits;
import dk.voresplan.access.Projection;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.person.CitizenId;
import dk.voresplan.storage.Columns;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class ToldInboxRepository {
  private static final int MOST = 50;

  static final Projection CITIZENS =
      new Projection(
          """
          select distinct i.citizen_id
          from told_inbox i
          join team_member m
            on m.citizen_id = i.citizen_id and m.professional_id = i.professional_id
          join told t
            on t.citizen_id = i.citizen_id and t.id = i.told_id and t.answered_at is null
          where i.professional_id = :professional
          """);

  List<ToldItem> items(Permits permits) {
    return permits
        .rows(Topic.RELATIVES_WORDS, Right.SEE)
        .createQuery(
            """
            select t.citizen_id, p.name, t.id, t.relative_name, t.reply_due_on
            from told_inbox i
            join told t on t.citizen_id = i.citizen_id and t.id = i.told_id
            join person p on p.citizen_id = i.citizen_id
            where i.citizen_id in (<citizens>) and i.professional_id = :professional
              and t.answered_at is null
            order by t.reply_due_on, t.id
            limit :most
            """)
        .bindList("citizens", permits.citizens())
        .bind("professional", permits.actor().key())
        .bind("most", MOST)
        .map((row, context) ->
            new ToldItem(
                new CitizenId(Columns.uuid(row, "citizen_id")),
                Columns.maybeText(row, "name").orElse(""),
                new ToldId(Columns.uuid(row, "id")),
                row.getString("relative_name"),
                Columns.maybeDate(row, "reply_due_on").orElseThrow()))
        .list();
  }
}
