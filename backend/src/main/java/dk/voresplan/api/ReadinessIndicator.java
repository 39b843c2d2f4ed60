package dk.voresplan.api;

import dk.voresplan.storage.Readiness;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Tells {@code /health/readiness} whether requests can be given to this process. */
@Singleton
@io.micronaut.management.health.indicator.annotation.Readiness
class ReadinessIndicator implements HealthIndicator {
  private final Readiness readiness;
  private final ExecutorService blocking;

  ReadinessIndicator(Readiness readiness, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.readiness = readiness;
    this.blocking = blocking;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return Mono.fromCallable(readiness::isReady)
        .subscribeOn(Schedulers.fromExecutorService(blocking))
        .map(ready ->
            HealthResult.builder("readiness", ready ? HealthStatus.UP : HealthStatus.DOWN).build());
  }
}
