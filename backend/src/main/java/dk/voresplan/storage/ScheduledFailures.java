package dk.voresplan.storage;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.scheduling.DefaultTaskExceptionHandler;
import io.micronaut.scheduling.TaskExceptionHandler;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what fails in work that the clock starts by its place alone, as messages quote values. */
@Singleton
@Primary
@Replaces(DefaultTaskExceptionHandler.class)
final class ScheduledFailures implements TaskExceptionHandler<Object, Throwable> {
  private static final Logger LOG = LoggerFactory.getLogger(ScheduledFailures.class);

  @Override
  public void handle(@Nullable Object bean, Throwable failure) {
    if (LOG.isErrorEnabled()) {
      LOG.error("Scheduled work failed: {}", FailurePlace.of(failure));
    }
  }
}
