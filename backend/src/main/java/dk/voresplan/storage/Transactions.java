package dk.voresplan.storage;

import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/** Lets several repositories do their work in one transaction: all of it or nothing. */
@Singleton
public class Transactions {
  private final Jdbi jdbi;

  Transactions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Does {@code work} in one transaction, which repositories called by this thread take part in.
   */
  public <T> T inOne(Supplier<T> work) {
    return jdbi.inTransaction(_ -> work.get());
  }
}
