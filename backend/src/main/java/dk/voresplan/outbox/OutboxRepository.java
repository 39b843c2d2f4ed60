package dk.voresplan.outbox;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.person.CitizenId;
import dk.voresplan.storage.Columns;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

@Singleton
class OutboxRepository {
  private static final int MOST_AT_ONCE = 100;

  private final Jdbi jdbi;
  private final Node node;

  OutboxRepository(Jdbi jdbi, Node node) {
    this.jdbi = jdbi;
    this.node = node;
  }

  /** Keeps a notice for each node that lives, in the transaction of what it is about. */
  void put(Permit permit, Notice notice) {
    permit
        .sharedRows(notice.subject().topic(permit), Right.SEE)
        .createUpdate(
            """
            insert into outbox (node_id, subject, subject_id, citizen_id, concerned)
            select id, :subject, :subject_id, :citizen, :concerned from node
            """)
        .bind("subject", notice.subject())
        .bind("subject_id", notice.id())
        .bind("citizen", permit.citizen().value())
        .bindArray(
            "concerned",
            UUID.class,
            notice.concerned().stream().map(ProfessionalId::value).toList())
        .execute();
  }

  /**
   * Hands over what is kept for this node, the oldest first, and forgets it afterwards: if the
   * process dies in between, it is handed over again. What another thread is handing over is
   * skipped.
   *
   * @return whether there may be more
   */
  boolean take(Consumer<Notice> taker) {
    return jdbi.inTransaction(handle -> {
      var rows = locked(handle);
      rows.forEach(row -> taker.accept(row.notice()));
      if (!rows.isEmpty()) {
        handle
            .createUpdate("delete from outbox where id in (<ids>)")
            .bindList("ids", rows.stream().map(Row::id).toList())
            .execute();
      }
      return rows.size() == MOST_AT_ONCE;
    });
  }

  private List<Row> locked(Handle handle) {
    return handle
        .createQuery(
            """
            select id, subject, subject_id, citizen_id, concerned from outbox
            where node_id = :node
            order by id
            limit :most
            <lock> skip locked
            """)
        .bind("node", node.id())
        .bind("most", MOST_AT_ONCE)
        .map((row, context) -> row(row))
        .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    var concerned = (Object[]) row.getArray("concerned").getArray();
    return new Row(
        row.getLong("id"),
        new Notice(
            Subject.valueOf(row.getString("subject")),
            Columns.uuid(row, "subject_id"),
            new CitizenId(Columns.uuid(row, "citizen_id")),
            Arrays.stream(concerned)
                .map(it -> new ProfessionalId((UUID) it))
                .collect(Collectors.toUnmodifiableSet())));
  }

  private record Row(long id, Notice notice) {}
}
