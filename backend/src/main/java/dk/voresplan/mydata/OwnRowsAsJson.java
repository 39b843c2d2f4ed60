package dk.voresplan.mydata;

import dk.voresplan.access.OwnTable;
import dk.voresplan.access.OwnTables;
import dk.voresplan.access.Permit;
import dk.voresplan.storage.Documents;
import dk.voresplan.storage.RowLocks;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The citizen's rows as they are, each as a JSON object. */
@Singleton
class OwnRowsAsJson {
  /** Columns that are JSON already. */
  private static final Set<String> DOCUMENTS = Set.of("document", "content");

  private final OwnTables tables;
  private final Documents documents;
  private final RowLocks locks;

  OwnRowsAsJson(OwnTables tables, Documents documents, RowLocks locks) {
    this.tables = tables;
    this.documents = documents;
    this.locks = locks;
  }

  List<String> page(Permit permit, OwnTable table, int after, int most) {
    locks.openDrafts(permit.actor().key());
    return tables.page(permit, table, after, most).stream().map(this::json).toList();
  }

  private String json(Map<String, @Nullable Object> row) {
    return row.entrySet().stream()
        .map(column -> "\"" + column.getKey() + "\":" + json(column.getKey(), column.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private String json(String column, @Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case Number number -> number.toString();
      case Boolean truth -> truth.toString();
      default -> DOCUMENTS.contains(column) ? value.toString() : documents.write(value.toString());
    };
  }
}
