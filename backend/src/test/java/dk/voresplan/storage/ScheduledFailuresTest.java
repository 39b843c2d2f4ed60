package dk.voresplan.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.RunningBackend;
import dk.voresplan.TeamOfTwo;
import io.micronaut.scheduling.TaskExceptionHandler;
import org.junit.jupiter.api.Test;

/** Work that the clock starts fails into the log without what the failure says. */
class ScheduledFailuresTest {
  @Test
  @SuppressWarnings("unchecked")
  void thePlaceIsLoggedAndNotTheMessage() {
    var handler =
        (TaskExceptionHandler<Object, Throwable>) TeamOfTwo.bean(TaskExceptionHandler.class);
    var log =
        RunningBackend.get()
            .logOf(() -> handler.handle(this, new IllegalStateException("Maja skrev: Hjælp")));
    assertThat(log)
        .anySatisfy(line -> assertThat(line).contains("Scheduled work failed", "ScheduledFailures"))
        .noneSatisfy(line -> assertThat(line).contains("Maja"));
  }
}
