package dk.voresplan.storage;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import io.micronaut.transaction.support.DefaultTransactionDefinition;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Supplier;

/** Lets several repositories do their work in one transaction: all of it or nothing. */
@Singleton
public class Transactions {
  /** Bound on the thread that began a transaction, and on no thread that it starts. */
  private static final ScopedValue<Boolean> BEGUN_HERE = ScopedValue.newInstance();

  private final TransactionOperations<Connection> operations;
  private final DatabaseResilience resilience;

  Transactions(TransactionOperations<Connection> operations, DatabaseResilience resilience) {
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
    return inOne(TransactionDefinition.DEFAULT, work);
  }

  /** Only the outermost transaction is repeated: work inside one is a part of it. */
  private <T> T inOne(TransactionDefinition definition, Supplier<T> work) {
    if (operations.findTransactionStatus().isEmpty()) {
      return begin(definition, work);
    }
    if (BEGUN_HERE.isBound()) {
      return work.get();
    }
    // Whoever handed on Micronaut's context handed on a transaction that another thread is in.
    try (var _ = PropagatedContext.empty().propagate()) {
      return begin(definition, work);
    }
  }

  private <T> T begin(TransactionDefinition definition, Supplier<T> work) {
    return ScopedValue.where(BEGUN_HERE, true)
        .call(() ->
            DatabaseResilience.repeated(committed ->
                operations.execute(
                    definition,
                    status -> {
                      status.registerSynchronization(new AfterCommit(committed));
                      return work.get();
                    })));
  }

  /**
   * Does {@code work} on the rows as they are at one moment, while others go on writing. The whole
   * work is done once.
   */
  public <T> T asOfNow(Supplier<T> work) {
    var definition = new DefaultTransactionDefinition();
    definition.setIsolationLevel(TransactionDefinition.Isolation.REPEATABLE_READ);
    return inOne(definition, work);
  }

  /**
   * The same as {@link #inOne}, tried until the rows are free that the work finds in use. Between
   * the tries it holds no connection.
   *
   * @throws RowsInUse if they are not free in time
   */
  public <T> T inOneWhenFree(Supplier<T> work) {
    return resilience.whenFree(() -> inOne(work));
  }
}
