package dk.voresplan.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.RunningBackend;
import dk.voresplan.TestDatabase;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.scheduling.TaskExecutors;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Test;

class BlockingThreadsTest {
  @Test
  void onlyPostgresIsWaitedForByVirtualThreads() throws Exception {
    var threads =
        RunningBackend.get()
            .context()
            .getBean(ExecutorService.class, Qualifiers.byName(TaskExecutors.BLOCKING));
    assertThat(threads.submit(() -> Thread.currentThread().isVirtual()).get())
        .isEqualTo(TestDatabase.isPostgres());
  }
}
