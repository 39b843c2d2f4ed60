package dk.voresplan.portal.shell;

import com.vaadin.flow.component.Component;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets an open page show what the clock alone changes, such as that an access has ended. */
@Singleton
public class Moments {
  private final Map<Component, Awaited> awaited = new ConcurrentHashMap<>();
  private final PageRefresh refresh;
  private final Clock clock;

  Moments(PageRefresh refresh, Clock clock) {
    this.refresh = refresh;
    this.clock = clock;
  }

  /**
   * Runs {@code show} once in the page of {@code component} when that moment has come, if it is
   * still on the page. A component waits for one moment, the last that it asked for.
   */
  public void await(Component component, Instant moment, Runnable show) {
    var one = new Awaited(moment, refresh.of(component, show));
    if (awaited.put(component, one) == null) {
      component.addDetachListener(detached -> {
        awaited.remove(component);
        detached.unregisterListener();
      });
    }
  }

  @Scheduled(fixedDelay = "500ms")
  void pass() {
    var now = clock.instant();
    awaited.forEach((component, one) -> {
      if (!one.moment().isAfter(now) && awaited.remove(component, one)) {
        one.show().run();
      }
    });
  }

  private record Awaited(Instant moment, Runnable show) {}
}
