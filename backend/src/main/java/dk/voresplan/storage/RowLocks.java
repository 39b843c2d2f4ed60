package dk.voresplan.storage;

import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

/**
 * The second lock: PostgreSQL hands out a citizen's rows only in a transaction that was opened for
 * that citizen. H2 has no such thing, and here nothing is asked of it.
 * docs/decisions/018-the-second-lock.md
 */
@Singleton
public class RowLocks {
  private final boolean locked;
  private final ConnectionOperations<Connection> connections;

  RowLocks(Database database, ConnectionOperations<Connection> connections) {
    this.locked = database.isPostgres();
    this.connections = connections;
  }

  /**
   * Opens citizens' rows until the transaction ends.
   *
   * @param kind what kind of actor it is
   * @param may what the actor wants to do
   * @return false if the database sees no reason, whatever was decided elsewhere
   */
  public boolean openRowsFor(String kind, UUID actor, String may, Collection<UUID> citizens) {
    return !locked
        || isTrue(
            "select open_citizens(?, ?, ?, ?)",
            (statement, connection) -> {
              statement.setString(1, kind);
              statement.setObject(2, actor);
              statement.setString(3, may);
              statement.setArray(4, connection.createArrayOf("uuid", citizens.toArray()));
            });
  }

  /** Opens the rows of those in whose teams the professional is, to see of whom to ask more. */
  public void openTeams(UUID professional) {
    if (locked) {
      var _ =
          isTrue("select open_teams(?)", (statement, _) -> statement.setObject(1, professional));
    }
  }

  /** Opens what this author is typing. */
  public void openDrafts(UUID author) {
    set("voresplan.author", author.toString());
  }

  /** Opens all rows for work out of which no citizen comes: numbers, or the health of the log. */
  public void openToCount() {
    set("voresplan.counts", "all");
  }

  /** A distributed database hands on to its nodes what a statement sets, and no set_config. */
  private void set(String name, String value) {
    if (locked) {
      var connection = connections.getConnectionStatus().getConnection();
      try (var statement = connection.createStatement()) {
        statement.execute("set local %s = '%s'".formatted(name, value));
      } catch (SQLException failed) {
        throw new DataAccessException("The row locks could not be opened", failed);
      }
    }
  }

  /** Whether the database's user is held by the locks: a superuser passes them all. */
  boolean hold() {
    return locked && isTrue("select row_security_active('wish')", (_, _) -> {});
  }

  /** Asks the database on the connection of the transaction that this thread is in. */
  private boolean isTrue(String sql, Values values) {
    var connection = connections.getConnectionStatus().getConnection();
    try (var statement = connection.prepareStatement(sql)) {
      values.bind(statement, connection);
      try (var answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    } catch (SQLException failed) {
      throw new DataAccessException("The row locks could not be asked", failed);
    }
  }

  /** Binds what a statement asks with. */
  private interface Values {
    void bind(PreparedStatement statement, Connection connection) throws SQLException;
  }
}
