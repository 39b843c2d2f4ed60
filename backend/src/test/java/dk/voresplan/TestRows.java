package dk.voresplan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and changes rows past all services, in SQL with a {@code ?} for each value. */
public final class TestRows {
  private final Source connections;

  /**
   * @param connections gives each statement its connection, which is closed afterwards
   */
  public TestRows(Source connections) {
    this.connections = connections;
  }

  /** Gives a connection. */
  @FunctionalInterface
  public interface Source {
    Connection open() throws SQLException;
  }

  /** Makes something of a row. */
  @FunctionalInterface
  public interface OfRow<T> {
    T made(ResultSet row) throws SQLException;
  }

  /** Changes rows, and says how many. */
  public int change(String sql, @Nullable Object... values) {
    try (var connection = connections.open();
        var statement = prepared(connection, sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The first column of each row. */
  public <T> List<T> list(Class<T> type, String sql, @Nullable Object... values) {
    return list(row -> first(row, type).orElseThrow(), sql, values);
  }

  /** What is made of each row. */
  public <T> List<T> list(OfRow<T> each, String sql, @Nullable Object... values) {
    try (var connection = connections.open();
        var statement = prepared(connection, sql, values);
        var rows = statement.executeQuery()) {
      var list = new ArrayList<T>();
      while (rows.next()) {
        list.add(each.made(rows));
      }
      return list;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The first column of the only row, which is not null. */
  public <T> T one(Class<T> type, String sql, @Nullable Object... values) {
    return maybe(type, sql, values).orElseThrow();
  }

  /** The first column of the only row; empty if there is no row, or if it is null. */
  public <T> Optional<T> maybe(Class<T> type, String sql, @Nullable Object... values) {
    var found = list(row -> first(row, type), sql, values);
    if (found.size() > 1) {
      throw new IllegalStateException(found.size() + " rows: " + sql);
    }
    return found.stream().flatMap(Optional::stream).findFirst();
  }

  /** Does this in a transaction of its own, which stays open until it is closed and undone. */
  public Held hold(String sql, @Nullable Object... values) {
    try {
      var held = new Held(connections.open());
      held.connection.setAutoCommit(false);
      try (var statement = prepared(held.connection, sql, values)) {
        statement.execute();
      }
      return held;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** What a transaction holds until it is closed. */
  public static final class Held implements AutoCloseable {
    private final Connection connection;

    private Held(Connection connection) {
      this.connection = connection;
    }

    @Override
    public void close() {
      try (connection) {
        connection.rollback();
      } catch (SQLException failed) {
        throw new IllegalStateException(failed);
      }
    }
  }

  private static PreparedStatement prepared(
      Connection connection, String sql, @Nullable Object... values) throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, bound(values[i]));
    }
    return statement;
  }

  private static @Nullable Object bound(@Nullable Object value) {
    return switch (value) {
      case Instant moment -> moment.atOffset(ZoneOffset.UTC);
      case Enum<?> word -> word.name();
      case null, default -> value;
    };
  }

  private static <T> Optional<T> first(ResultSet row, Class<T> type) throws SQLException {
    Object value;
    if (type == Integer.class) {
      value = row.getInt(1);
    } else if (type == Long.class) {
      value = row.getLong(1);
    } else if (type == String.class) {
      value = row.getString(1);
    } else if (type == Instant.class) {
      var moment = row.getObject(1, OffsetDateTime.class);
      value = moment == null ? null : moment.toInstant();
    } else {
      value = row.getObject(1, type);
    }
    return row.wasNull() ? Optional.empty() : Optional.ofNullable(type.cast(value));
  }
}
