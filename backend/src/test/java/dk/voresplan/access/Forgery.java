package dk.voresplan.access;

import dk.voresplan.TestRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What whoever knows how the log is hashed can do to it: number and hash what is left again. */
public final class Forgery {
  private Forgery() {}

  /** Makes the citizen's chain hold again, and its head with it. */
  public static void hashAgain(TestRows everything, UUID citizen) {
    var rows =
        everything.list(
            row ->
                new AccessLogRow(
                    citizen,
                    row.getLong("entry_number"),
                    row.getObject("id", UUID.class),
                    Objects.requireNonNull(moment(row, "happened_at")),
                    row.getString("actor_kind"),
                    row.getObject("actor_id", UUID.class),
                    row.getString("actor_name"),
                    row.getString("actor_organisation"),
                    row.getString("topic"),
                    row.getString("access_right"),
                    row.getString("reason"),
                    row.getBoolean("refused"),
                    row.getString("opened_kind"),
                    row.getObject("opened_id", UUID.class),
                    row.getObject("tries", Integer.class),
                    moment(row, "tries_from"),
                    row.getString("previous_hash")),
            "select * from access_log where citizen_id = ? order by entry_number",
            citizen);
    var head = new LogHead(citizen, 0, LogHead.NOTHING_BEFORE, Instant.EPOCH);
    for (var row : rows) {
      var forged =
          new AccessLogRow(
              citizen,
              head.entries() + 1,
              row.id(),
              row.at(),
              row.actorKind(),
              row.actor(),
              row.actorName(),
              row.organisation(),
              row.topic(),
              row.right(),
              row.reason(),
              row.refused(),
              row.openedKind(),
              row.openedId(),
              row.tries(),
              row.triesFrom(),
              head.hash());
      head = head.after(forged);
      everything.change(
          "update access_log set entry_number = ?, previous_hash = ?, hash = ?"
              + " where citizen_id = ? and id = ?",
          forged.number(),
          forged.previousHash(),
          head.hash(),
          citizen,
          row.id());
    }
    everything.change(
        "update access_log_head set entries = ?, hash = ?, last_at = ? where citizen_id = ?",
        head.entries(),
        head.hash(),
        head.at(),
        citizen);
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    var moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
