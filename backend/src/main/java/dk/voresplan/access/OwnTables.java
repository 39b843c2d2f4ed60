package dk.voresplan.access;

import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.connection.ConnectionStatus;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the citizen's rows as they are, for the file with all of it. A repository's statement has
 * columns that are known beforehand; here none may be missing that a table gets later.
 */
@Singleton
public class OwnTables {
  /** What the permit must be for. */
  public static final Set<Topic> TOPICS =
      Set.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR, Topic.WISHES, Topic.QUESTIONS);

  private final ConnectionOperations<Connection> connections;

  OwnTables(ConnectionOperations<Connection> connections) {
    this.connections = connections;
  }

  /**
   * Some rows of the permit's citizen, each as its columns' names and what they hold.
   *
   * @throws AccessRefused if the permit is another's, or not for all of {@link #TOPICS}
   */
  public List<Map<String, @Nullable Object>> page(
      Permit permit, OwnTable table, int after, int most) {
    var connection =
        connections.findConnectionStatus().map(ConnectionStatus::getConnection).orElse(null);
    permit.check(List.copyOf(TOPICS), Right.SEE, Part.OWN, connection);
    if (connection == null) {
      throw new IllegalStateException("There is no transaction");
    }
    try (var statement = connection.prepareStatement(table.sql())) {
      statement.setObject(1, permit.citizen().value());
      statement.setInt(2, most);
      statement.setInt(3, after);
      try (var found = statement.executeQuery()) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        while (found.next()) {
          rows.add(row(found));
        }
        return rows;
      }
    } catch (SQLException failed) {
      throw new DataAccessException("The rows of a table were not read", failed);
    }
  }

  private static Map<String, @Nullable Object> row(ResultSet found) throws SQLException {
    var columns = found.getMetaData();
    var row = new LinkedHashMap<String, @Nullable Object>();
    for (int each = 1; each <= columns.getColumnCount(); each++) {
      var name = columns.getColumnLabel(each).toLowerCase(Locale.ROOT);
      if (!OwnTable.COLUMNS_LEFT_OUT.contains(name)) {
        var type = columns.getColumnTypeName(each).toLowerCase(Locale.ROOT);
        row.put(name, value(found, each, type));
      }
    }
    return row;
  }

  private static @Nullable Object value(ResultSet found, int column, String type)
      throws SQLException {
    var value = found.getObject(column);
    if (value == null || value instanceof Number || value instanceof Boolean) {
      return value;
    }
    if (type.startsWith("timestamp")) {
      return found.getObject(column, OffsetDateTime.class).toInstant();
    }
    return type.equals("date") ? found.getObject(column, LocalDate.class) : found.getString(column);
  }
}
