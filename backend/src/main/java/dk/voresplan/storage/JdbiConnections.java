package dk.voresplan.storage;

import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.connection.ConnectionStatus;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jspecify.annotations.Nullable;

/**
 * Lets JDBI's handles and Micronaut Data's repositories share one connection, and so one
 * transaction, while repositories of both kinds stand beside each other (issue 15).
 */
@Singleton
final class JdbiConnections implements ConnectionFactory {
  /** The connection of a handle that begins a transaction, for Micronaut Data to take once. */
  private static final ScopedValue<AtomicReference<@Nullable Connection>> OFFERED =
      ScopedValue.newInstance();

  private final DataSource pools;
  private final ConnectionOperations<Connection> operations;

  JdbiConnections(DataSource pools, ConnectionOperations<Connection> operations) {
    this.pools = DelegatingDataSource.unwrapDataSource(pools);
    this.operations = operations;
  }

  @Override
  public Connection openConnection() throws SQLException {
    var shared = shared();
    return shared.isPresent() ? shared.get() : pools.getConnection();
  }

  /**
   * The connection of the transaction that this thread is in. Micronaut hands its context on to
   * threads that are started meanwhile, which must not use that connection too.
   */
  private Optional<Connection> shared() {
    return OFFERED.isBound()
        ? operations.findConnectionStatus().map(ConnectionStatus::getConnection)
        : Optional.empty();
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // A connection is only ever itself.
  public void closeConnection(Connection connection) throws SQLException {
    var shared = shared();
    if (shared.isEmpty() || shared.get() != connection) {
      connection.close();
    }
  }

  /** Lets Micronaut Data begin its next transaction on this connection, which stays open. */
  static <T, X extends Throwable> T offering(
      Connection connection, ScopedValue.CallableOp<T, X> work) throws X {
    return ScopedValue.where(OFFERED, new AtomicReference<>(keptOpen(connection))).call(work);
  }

  /** The offered connection, if it was not taken yet. */
  static Optional<Connection> offered() {
    return OFFERED.isBound()
        ? Optional.ofNullable(OFFERED.get().getAndSet(null))
        : Optional.empty();
  }

  /** The same connection for one who would close it at the end: its handle does that. */
  private static Connection keptOpen(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            JdbiConnections.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause() == null ? failed : failed.getCause();
              }
            });
  }
}
