package dk.voresplan.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLNonTransientConnectionException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A source of connections that asks anew each time from which pool they come. */
final class ChosenPool implements DataSource {
  private final Supplier<HikariDataSource> choice;
  private final UnaryOperator<Connection> prepared;

  /**
   * @param prepared what is made of each connection before its first use
   */
  ChosenPool(Supplier<HikariDataSource> choice, UnaryOperator<Connection> prepared) {
    this.choice = choice;
    this.prepared = prepared;
  }

  @Override
  public Connection getConnection() throws SQLException {
    var pool = choice.get();
    if (pool.isClosed()) {
      throw new SQLNonTransientConnectionException("The pool is closed, as we stop");
    }
    return prepared.apply(pool.getConnection());
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return choice.get().getConnection(user, password);
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return choice.get().getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    choice.get().setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    choice.get().setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return choice.get().getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return type.isInstance(this) ? type.cast(this) : choice.get().unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return type.isInstance(this) || choice.get().isWrapperFor(type);
  }
}
