package dk.voresplan.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.voresplan.TestPartitions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes all rows of a database to a file, and puts them into another, whichever of the two
 * databases they are. Each line of the file is one row in JSON: the name of its table, and its
 * columns. docs/decisions/034-migrations-are-frozen.md
 */
final class ReleasedRows {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OF_FLYWAY = "flyway_schema_history";

  private ReleasedRows() {}

  /** The names of all tables, but for Flyway's own and for the parts of others. */
  static List<String> tables(Connection connection) throws SQLException {
    try (var found =
        connection
            .getMetaData()
            .getTables(
                null, "public", "%", new String[] {"TABLE", "BASE TABLE", "PARTITIONED TABLE"})) {
      var tables = new ArrayList<String>();
      while (found.next()) {
        tables.add(found.getString("TABLE_NAME"));
      }
      tables.remove(OF_FLYWAY);
      tables.removeIf(TestPartitions::isPart);
      return tables.stream().sorted().toList();
    }
  }

  /** Writes each row of each table. */
  static void write(Connection connection, Writer file) throws SQLException, IOException {
    for (var table : tables(connection)) {
      try (var statement = connection.createStatement();
          var rows = statement.executeQuery("select * from " + table)) {
        var lines = new ArrayList<String>();
        while (rows.next()) {
          lines.add(JSON.createObjectNode().put("table", table).set("row", row(rows)).toString());
        }
        for (var line : lines.stream().sorted().toList()) {
          file.write(line + "\n");
        }
      }
    }
  }

  private static ObjectNode row(ResultSet rows) throws SQLException {
    var row = JSON.createObjectNode();
    var columns = rows.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      var value = json(rows, i);
      if (value != null) {
        row.set(columns.getColumnLabel(i), value);
      }
    }
    return row;
  }

  private static @Nullable JsonNode json(ResultSet rows, int column) throws SQLException {
    var nodes = JsonNodeFactory.instance;
    return switch (rows.getObject(column)) {
      case null -> null;
      case Timestamp _ -> // PostgreSQL's driver gives this by itself.
          nodes.textNode(rows.getObject(column, OffsetDateTime.class).toInstant().toString());
      case Boolean truth -> nodes.booleanNode(truth);
      case Integer number -> nodes.numberNode(number);
      case Long number -> nodes.numberNode(number);
      case byte[] bytes -> nodes.binaryNode(bytes);
      case Array array -> texts(array);
      case OffsetDateTime moment -> nodes.textNode(moment.toInstant().toString());
      default -> nodes.textNode(rows.getString(column));
    };
  }

  private static ArrayNode texts(Array array) throws SQLException {
    var texts = JSON.createArrayNode();
    for (var each : (Object[]) array.getArray()) {
      texts.add(each.toString());
    }
    return texts;
  }

  /**
   * Puts each row of a file into its table, and asks no foreign key meanwhile, as rows come by the
   * names of their tables.
   *
   * @return how many rows each table got
   */
  static Map<String, Long> load(Connection connection, BufferedReader file) throws SQLException {
    var postgres = connection.getMetaData().getURL().startsWith("jdbc:postgresql:");
    change(
        connection,
        postgres ? "set session_replication_role = replica" : "set referential_integrity false");
    var rows = file.lines().map(ReleasedRows::read).toList();
    for (var row : rows) {
      insert(connection, row.get("table").asText(), (ObjectNode) row.get("row"));
    }
    change(
        connection,
        postgres ? "set session_replication_role = origin" : "set referential_integrity true");
    return rows.stream()
        .collect(Collectors.groupingBy(row -> row.get("table").asText(), Collectors.counting()));
  }

  private static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static void insert(Connection connection, String table, ObjectNode row)
      throws SQLException {
    var types = types(connection, table);
    var names = new ArrayList<String>();
    row.fieldNames().forEachRemaining(names::add);
    var sql =
        "insert into %s (%s) values (%s)"
            .formatted(
                table,
                String.join(", ", names),
                names.stream().map(_ -> "?").collect(Collectors.joining(", ")));
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < names.size(); i++) {
        var type = types.getOrDefault(names.get(i), Types.OTHER);
        statement.setObject(i + 1, value(connection, type, row.get(names.get(i))));
      }
      statement.executeUpdate();
    }
  }

  private static Map<String, Integer> types(Connection connection, String table)
      throws SQLException {
    try (var columns = connection.getMetaData().getColumns(null, "public", table, "%")) {
      var types = new LinkedHashMap<String, Integer>();
      while (columns.next()) {
        types.put(
            columns.getString("COLUMN_NAME"),
            columns.getString("TYPE_NAME").equalsIgnoreCase("uuid")
                ? Types.JAVA_OBJECT
                : columns.getString("TYPE_NAME").equals("timestamptz")
                    ? Types.TIMESTAMP_WITH_TIMEZONE
                    : columns.getInt("DATA_TYPE"));
      }
      return types;
    }
  }

  private static Object value(Connection connection, int type, JsonNode value) throws SQLException {
    return switch (type) {
      case Types.JAVA_OBJECT -> UUID.fromString(value.asText());
      case Types.TIMESTAMP_WITH_TIMEZONE -> OffsetDateTime.parse(value.asText());
      case Types.DATE -> LocalDate.parse(value.asText());
      case Types.BOOLEAN, Types.BIT -> value.asBoolean();
      case Types.SMALLINT, Types.INTEGER -> value.asInt();
      case Types.BIGINT -> value.asLong();
      case Types.BINARY, Types.VARBINARY, Types.BLOB -> bytes(value);
      case Types.ARRAY -> connection.createArrayOf("uuid", uuids(value));
      default -> value.asText();
    };
  }

  private static byte[] bytes(JsonNode value) {
    try {
      return value.binaryValue();
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static Object[] uuids(JsonNode values) {
    var uuids = new ArrayList<UUID>();
    values.forEach(each -> uuids.add(UUID.fromString(each.asText())));
    return uuids.toArray();
  }

  private static void change(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
