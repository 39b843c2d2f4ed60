package dk.voresplan.portal.wish;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import dk.voresplan.wish.WishChanged;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Lets open pages show what others do with a wish, without a reload. */
@Singleton
public class LiveWishes {
  private final Set<Follower> followers = ConcurrentHashMap.newKeySet();

  /**
   * Runs {@code show} in the page of {@code component} at each change that {@code concerns} it, as
   * long as it is on the page. What it shows it must ask for anew, with a permit.
   */
  public void follow(Component component, Predicate<WishChanged> concerns, Runnable show) {
    var follower = new Follower(component.getUI().orElseThrow(), concerns, show);
    followers.add(follower);
    component.addDetachListener(detached -> {
      followers.remove(follower);
      detached.unregisterListener();
    });
  }

  @EventListener
  void changed(WishChanged change) {
    followers.forEach(follower -> follower.hear(change));
  }

  /** One open page; a class, as two pages that follow the same are two. */
  private static final class Follower {
    private final Predicate<WishChanged> concerns;
    private final Runnable show;

    Follower(UI page, Predicate<WishChanged> concerns, Runnable show) {
      this.concerns = concerns;
      this.show = page.accessLater(show::run, () -> {});
    }

    void hear(WishChanged change) {
      if (concerns.test(change)) {
        show.run();
      }
    }
  }
}
