package dk.voresplan.storage;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;

/**
 * Starts work on a thread of its own, apart from the transaction of whoever starts it. Micronaut
 * would hand its context on to that thread, and with it the connection, which both then used.
 */
@Singleton
public class BackgroundThreads {
  private final ExecutorService threads;

  public BackgroundThreads(@Named(TaskExecutors.BLOCKING) ExecutorService threads) {
    this.threads = threads;
  }

  /** Does {@code work} soon, in transactions of its own. */
  public void start(Runnable work) {
    threads.execute(PropagatedContext.empty().wrap(work));
  }
}
