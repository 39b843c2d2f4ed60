package dk.voresplan.wish;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Permits;
import dk.voresplan.access.Projection;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.person.CitizenId;
import dk.voresplan.storage.Columns;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

@Singleton
class InboxRepository {
  private static final int MOST = 50;

  static final Projection CITIZENS =
      new Projection(
          """
          select distinct i.citizen_id
          from inbox i
          join team_member t
            on t.citizen_id = i.citizen_id and t.professional_id = i.professional_id
          join wish_reader r
            on r.citizen_id = i.citizen_id and r.wish_id = i.wish_id
              and r.professional_id = i.professional_id and r.taken_back_at is null
          where i.professional_id = :professional
          """);

  private final Clock clock;

  InboxRepository(Clock clock) {
    this.clock = clock;
  }

  List<InboxItem> items(Permits permits) {
    return permits
        .rows(Topic.WISHES, Right.SEE)
        .createQuery(
            """
            select * from (
              select r.citizen_id, p.name, w.id, w.text, r.shared_at, r.reply_due_on, r.seen_at,
                     case when w.reopened_at <= :now and w.reopened_at >= r.answered_at then null
                       else coalesce(r.answered_at, w.came_true_at) end as answered_at
              from wish_reader r
              join wish w on w.citizen_id = r.citizen_id and w.id = r.wish_id
              join person p on p.citizen_id = r.citizen_id
              where r.citizen_id in (<citizens>)
                and r.professional_id = :professional and r.taken_back_at is null
            ) item
            order by case when answered_at is null then 0 else 1 end, reply_due_on, id
            limit :most
            """)
        .bindList("citizens", permits.citizens())
        .bind("professional", permits.actor().key())
        .bind("most", MOST)
        .bind("now", clock.instant())
        .map((row, context) -> item(row))
        .list();
  }

  private static InboxItem item(ResultSet row) throws SQLException {
    return new InboxItem(
        new CitizenId(Columns.uuid(row, "citizen_id")),
        row.getString("name"),
        new WishId(Columns.uuid(row, "id")),
        new WishText(row.getString("text")),
        Columns.instant(row, "shared_at"),
        Columns.maybeDate(row, "reply_due_on").orElseThrow(),
        Columns.maybeInstant(row, "seen_at"),
        Columns.maybeInstant(row, "answered_at"));
  }

  void arrived(Permit permit, WishId wish, Collection<ProfessionalId> readers) {
    var batch =
        permit
            .rows(Topic.WISHES, Right.WRITE)
            .prepareBatch(
                """
                insert into inbox (professional_id, citizen_id, wish_id)
                values (:professional, :citizen, :wish)
                on conflict do nothing
                """);
    readers.forEach(reader ->
        batch
            .bind("professional", reader.value())
            .bind("citizen", permit.citizen().value())
            .bind("wish", wish.value())
            .add());
    batch.execute();
  }
}
