package dk.voresplan.storage;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.DefaultTransactionDefinition;
import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.transaction.DelegatingTransactionHandler;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;
import org.jdbi.v3.core.transaction.TransactionHandler;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Begins and ends a handle's transactions by Micronaut Data's transaction manager, on the handle's
 * connection. Only the outermost is repeated, as a handle joins inner ones to it.
 */
final class JdbiTransactions extends DelegatingTransactionHandler {
  private final TransactionOperations<Connection> transactions;

  JdbiTransactions(TransactionOperations<Connection> transactions) {
    this(LocalTransactionHandler.binding(), transactions);
  }

  private JdbiTransactions(
      TransactionHandler handler, TransactionOperations<Connection> transactions) {
    super(handler);
    this.transactions = transactions;
  }

  @Override
  public TransactionHandler specialize(Handle handle) throws SQLException {
    return new JdbiTransactions(getDelegate().specialize(handle), transactions);
  }

  @Override
  public <R, X extends Exception> R inTransaction(Handle handle, HandleCallback<R, X> work)
      throws X {
    return inTransaction(handle, TransactionDefinition.DEFAULT, work);
  }

  @Override
  public <R, X extends Exception> R inTransaction(
      Handle handle, TransactionIsolationLevel level, HandleCallback<R, X> work) throws X {
    var definition = new DefaultTransactionDefinition();
    definition.setIsolationLevel(TransactionDefinition.Isolation.valueOf(level.intValue()));
    return inTransaction(handle, definition, work);
  }

  /** Lets the transaction end without effect; Micronaut Data's manager alone ends it. */
  @Override
  public void rollback(Handle handle) {
    var current = transactions.findTransactionStatus();
    if (current.isPresent()) {
      current.get().setRollbackOnly();
    } else {
      super.rollback(handle);
    }
  }

  private <R, X extends Exception> R inTransaction(
      Handle handle, TransactionDefinition definition, HandleCallback<R, X> work) throws X {
    return DatabaseResilience.<R, X>repeated(committed ->
        JdbiConnections.offering(
            handle.getConnection(),
            () ->
                transactions.execute(
                    definition,
                    status -> {
                      status.registerSynchronization(new AfterCommit(committed));
                      return work.withHandle(handle);
                    })));
  }
}
