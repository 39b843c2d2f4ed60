package dk.voresplan.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The database, for a command that runs beside the portal and has none of its beans. */
public final class CommandDatabase {
  private final String url;
  private final String user;
  private final String password;

  private CommandDatabase(String url, String user, String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  /**
   * The one at this address.
   *
   * @throws IllegalStateException if it does not answer
   */
  public static CommandDatabase at(String url, String user, String password) {
    var database = new CommandDatabase(url, user, password);
    try {
      database.connection().close();
      return database;
    } catch (SQLException closed) {
      throw new IllegalStateException(
          "The database does not answer. An embedded one is open to one program at a time: stop the"
              + " portal first.",
          closed);
    }
  }

  /** The rows that a statement selects, as texts. */
  public List<List<@Nullable String>> rows(String sql) {
    try (var connection = connection();
        var statement = connection.prepareStatement(sql);
        var found = statement.executeQuery()) {
      int columns = found.getMetaData().getColumnCount();
      var rows = new ArrayList<List<@Nullable String>>();
      while (found.next()) {
        var row = new ArrayList<@Nullable String>();
        for (int each = 1; each <= columns; each++) {
          row.add(found.getString(each));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** How many rows a statement changed. */
  public int change(String sql, String... values) {
    try (var connection = connection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int each = 0; each < values.length; each++) {
        statement.setString(each + 1, values[each]);
      }
      return statement.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }
}
