package dk.voresplan.demo;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads and changes rows past all services, in SQL with a {@code ?} for each value. */
final class TestRows {
  private final DataSource pools;

  TestRows(DataSource source) {
    this.pools = DelegatingDataSource.unwrapDataSource(source);
  }

  /** Changes rows. */
  void change(String sql, Object... values) {
    try (var connection = pools.getConnection();
        var statement = prepared(connection, sql, values)) {
      statement.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The first column of each row. */
  <T> List<T> list(Class<T> type, String sql, Object... values) {
    try (var connection = pools.getConnection();
        var statement = prepared(connection, sql, values);
        var rows = statement.executeQuery()) {
      var list = new ArrayList<T>();
      while (rows.next()) {
        list.add(rows.getObject(1, type));
      }
      return list;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
