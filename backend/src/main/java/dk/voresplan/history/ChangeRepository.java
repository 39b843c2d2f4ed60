package dk.voresplan.history;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.organisation.Sector;
import dk.voresplan.plan.Source;
import dk.voresplan.storage.Columns;
import dk.voresplan.storage.RowId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

@Singleton
class ChangeRepository {
  private static final List<Topic> TOPICS = List.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR);

  void add(Permit permit, List<PlanChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    var batch =
        rows(permit, Right.CONTRIBUTE)
            .prepareBatch(
                """
                insert into plan_change
                  (citizen_id, id, happened_at, kind, line_id, title, moment, who, organisation,
                   sector)
                values
                  (:citizen, :id, :at, :kind, :line, :title, :moment, :who, :organisation, :sector)
                """);
    changes.forEach(change ->
        batch
            .bind("citizen", permit.citizen().value())
            .bind("id", RowId.next())
            .bind("at", change.at())
            .bind("kind", change.kind())
            .bind("line", change.line())
            .bind("title", change.title())
            .bind("moment", change.moment().orElse(null))
            .bind("who", change.who().orElse(null))
            .bind("organisation", change.source().organisation())
            .bind("sector", change.source().sector())
            .add());
    batch.execute();
  }

  List<PlanChange> after(Permit permit, Instant moment, int most) {
    return changes(permit, "happened_at > :moment", moment, most, 0);
  }

  List<PlanChange> before(Permit permit, Instant moment, int most, int from) {
    return changes(permit, "happened_at < :moment", moment, most, from);
  }

  private static List<PlanChange> changes(
      Permit permit, String which, Instant moment, int most, int from) {
    return rows(permit, Right.SEE)
        .createQuery(
            """
            select * from plan_change where citizen_id = :citizen and <which>
            order by happened_at desc, id desc limit :most offset :from
            """)
        .define("which", which)
        .bind("citizen", permit.citizen().value())
        .bind("moment", moment)
        .bind("most", most)
        .bind("from", from)
        .map((row, context) -> change(row))
        .list();
  }

  private static Handle rows(Permit permit, Right right) {
    return TOPICS.stream().map(topic -> permit.rows(topic, right)).toList().getFirst();
  }

  private static PlanChange change(ResultSet row) throws SQLException {
    return new PlanChange(
        Columns.instant(row, "happened_at"),
        PlanChange.Kind.valueOf(row.getString("kind")),
        row.getString("line_id"),
        row.getString("title"),
        Columns.maybeInstant(row, "moment"),
        Columns.maybeText(row, "who"),
        new Source(row.getString("organisation"), Sector.valueOf(row.getString("sector"))));
  }
}
