package dk.voresplan.storage;

import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Lets several repositories do their work in one transaction: all of it or nothing. */
@Singleton
public class Transactions {
  private final Jdbi jdbi;
  private final TransactionOperations<Connection> operations;
  private final DatabaseResilience resilience;

  Transactions(
      Jdbi jdbi, TransactionOperations<Connection> operations, DatabaseResilience resilience) {
    this.jdbi = jdbi;
    this.operations = operations;
    this.resilience = resilience;
  }

  /**
   * The transaction that this thread is in.
   *
   * @throws IllegalStateException if it is in none
   */
  public TransactionStatus<?> current() {
    var status = operations.findTransactionStatus();
    if (status.isEmpty()) {
      throw new IllegalStateException("There is no transaction");
    }
    return status.get();
  }

  /**
   * Does {@code work} in one transaction, which repositories called by this thread take part in.
   */
  public <T> T inOne(Supplier<T> work) {
    return jdbi.inTransaction(_ -> work.get());
  }

  /**
   * Does {@code work} on the rows as they are at one moment, while others go on writing. The whole
   * work is done once.
   */
  public <T> T asOfNow(Supplier<T> work) {
    return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, _ -> work.get());
  }

  /**
   * The same as {@link #inOne}, tried until the rows are free that the work finds in use. Between the tries it holds
   * no connection.
   *
   * @throws RowsInUse if they are not free in time
   */
  public <T> T inOneWhenFree(Supplier<T> work) {
    return resilience.whenFree(() -> inOne(work));
  }
}
