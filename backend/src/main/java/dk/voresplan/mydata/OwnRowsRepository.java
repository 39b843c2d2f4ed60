package dk.voresplan.mydata;

import dk.voresplan.access.Permit;
import dk.voresplan.storage.Columns;
import dk.voresplan.storage.Documents;
import dk.voresplan.storage.RowLocks;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;

/** The citizen's rows as they are, each as a JSON object. */
@Singleton
class OwnRowsRepository {
  private final Documents documents;
  private final RowLocks locks;

  OwnRowsRepository(Documents documents, RowLocks locks) {
    this.documents = documents;
    this.locks = locks;
  }

  /** A contribution, to be read one at a time. */
  record Received(UUID id, Instant at) {}

  /** An attachment, to be read one at a time. */
  record Attachment(UUID id, Optional<UUID> wish, String mediaType) {}

  List<String> page(Permit permit, OwnTable table, int after, int most) {
    var rows = permit.ownRows();
    locks.openDrafts(rows, permit.actor().key());
    return rows.createQuery(
            """
            select * from <table> where citizen_id = :citizen <only>
            order by <order> limit :most offset :after
            """)
        .define("table", table.table())
        .define("only", table.only())
        .define("order", table.order())
        .bind("citizen", permit.citizen().value())
        .bind("most", most)
        .bind("after", after)
        .map((row, context) -> json(row))
        .list();
  }

  List<Received> contributions(Permit permit) {
    return permit
        .ownRows()
        .createQuery(
            "select id, received_at from contribution where citizen_id = :citizen order by id")
        .bind("citizen", permit.citizen().value())
        .map((row, context) ->
            new Received(Columns.uuid(row, "id"), Columns.instant(row, "received_at")))
        .list();
  }

  /** What a source sent, without what is others' own in it. */
  String original(Permit permit, UUID contribution) {
    var original =
        permit
            .ownRows()
            .createQuery(
                "select original from contribution where citizen_id = :citizen and id = :id")
            .bind("citizen", permit.citizen().value())
            .bind("id", contribution)
            .mapTo(String.class)
            .one();
    return documents.write(OthersDetails.without(documents.read(original, Map.class)));
  }

  List<Attachment> attachments(Permit permit) {
    return permit
        .ownRows()
        .createQuery(
            """
            select id, wish_id, media_type from wish_attachment
            where citizen_id = :citizen order by id
            """)
        .bind("citizen", permit.citizen().value())
        .map((row, context) ->
            new Attachment(
                Columns.uuid(row, "id"),
                Columns.maybeUuid(row, "wish_id"),
                row.getString("media_type")))
        .list();
  }

  private String json(ResultSet row) throws SQLException {
    var columns = row.getMetaData();
    var object = new StringJoiner(",", "{", "}");
    for (int each = 1; each <= columns.getColumnCount(); each++) {
      var name = columns.getColumnLabel(each).toLowerCase(Locale.ROOT);
      if (!OwnTable.COLUMNS_LEFT_OUT.contains(name)) {
        var type = columns.getColumnTypeName(each).toLowerCase(Locale.ROOT);
        object.add("\"" + name + "\":" + value(row, each, name, type));
      }
    }
    return object.toString();
  }

  private String value(ResultSet row, int column, String name, String type) throws SQLException {
    var value = row.getObject(column);
    if (value == null) {
      return "null";
    }
    if (type.startsWith("timestamp")) {
      return text(row.getObject(column, OffsetDateTime.class).toInstant());
    }
    if (type.equals("date")) {
      return text(row.getObject(column, LocalDate.class));
    }
    if (value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    var text = row.getString(column);
    return OwnTable.DOCUMENTS.contains(name) ? text : text(text);
  }

  private String text(Object value) {
    return documents.write(value.toString());
  }
}
