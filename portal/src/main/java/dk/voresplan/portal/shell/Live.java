package dk.voresplan.portal.shell;

import com.vaadin.flow.component.Component;
import dk.voresplan.outbox.ChangeSignal;
import dk.voresplan.outbox.SignalsMissed;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Lets open pages show what others do, on this node or another, without a reload. */
@Singleton
public class Live {
  private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
  private final PageRefresh refresh;

  Live(PageRefresh refresh) {
    this.refresh = refresh;
  }

  /**
   * Runs {@code show} in the page of {@code component} at each change that {@code concerns} it. It
   * does so as long as the component is on the page. What it shows it must ask for anew, with a
   * permit. The page closes if that is refused.
   */
  public void follow(Component component, Predicate<ChangeSignal> concerns, Runnable show) {
    var follower = new Follower(concerns, refresh.of(component, show));
    followers.add(follower);
    component.addDetachListener(detached -> {
      followers.remove(follower);
      detached.unregisterListener();
    });
  }

  @EventListener
  void heard(ChangeSignal notice) {
    followers.forEach(follower -> follower.hear(notice));
  }

  @EventListener
  void missed(SignalsMissed all) {
    followers.forEach(Follower::showAgain);
  }

  /** One open page; a class, as two pages that follow the same are two. */
  private static final class Follower {
    private final Predicate<ChangeSignal> concerns;
    private final Runnable show;

    Follower(Predicate<ChangeSignal> concerns, Runnable show) {
      this.concerns = concerns;
      this.show = show;
    }

    void hear(ChangeSignal notice) {
      if (concerns.test(notice)) {
        showAgain();
      }
    }

    void showAgain() {
      show.run();
    }
  }
}
