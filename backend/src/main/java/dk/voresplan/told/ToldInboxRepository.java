package dk.voresplan.told;

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
class ToldInboxRepository {
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

  List<ToldItem> items(Permits permits, int most) {
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
            order by t.reply_due_on, t.citizen_id, t.id
            limit :most
            """)
        .bindList("citizens", permits.citizens())
        .bind("professional", permits.actor().key())
        .bind("most", most)
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
