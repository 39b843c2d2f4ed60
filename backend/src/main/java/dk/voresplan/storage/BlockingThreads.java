package dk.voresplan.storage;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.executor.IOExecutorServiceConfig;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;

/**
 * Chooses the threads that wait for the database. Virtual threads wait for PostgreSQL. H2 runs
 * inside the process and spins until another transaction has ended. As many spinning virtual
 * threads as there are cores would let that other transaction never end.
 */
@Factory
class BlockingThreads {
  @Singleton
  @Named(TaskExecutors.BLOCKING)
  @Replaces(
      value = ExecutorService.class,
      named = TaskExecutors.BLOCKING,
      factory = IOExecutorServiceConfig.class)
  ExecutorService blocking(
      Database database,
      @Named(TaskExecutors.VIRTUAL) BeanProvider<ExecutorService> virtual,
      @Named(TaskExecutors.IO) BeanProvider<ExecutorService> platform) {
    return database.isPostgres() ? virtual.get() : platform.get();
  }
}
