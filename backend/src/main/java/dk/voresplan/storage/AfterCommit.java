package dk.voresplan.storage;

import io.micronaut.transaction.support.TransactionSynchronization;

/** Does work once a transaction is in the database; not at all if it fails. */
public record AfterCommit(Runnable work) implements TransactionSynchronization {
  @Override
  public void afterCommit() {
    work.run();
  }
}
