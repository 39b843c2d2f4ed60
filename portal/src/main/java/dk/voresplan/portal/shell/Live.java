package dk.voresplan.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Lets open pages show what others do, without a reload.
 *
 * @param <C> what is told of a change
 */
public abstract class Live<C> {
  private final Set<Follower<C>> followers = ConcurrentHashMap.newKeySet();

  /**
   * Runs {@code show} in the page of {@code component} at each change that {@code concerns} it, as
   * long as it is on the page. What it shows it must ask for anew, with a permit.
   */
  public final void follow(Component component, Predicate<C> concerns, Runnable show) {
    var follower = new Follower<C>(component.getUI().orElseThrow(), concerns, show);
    followers.add(follower);
    component.addDetachListener(detached -> {
      followers.remove(follower);
      detached.unregisterListener();
    });
  }

  /** Tells the pages that it concerns. */
  protected final void tell(C change) {
    followers.forEach(follower -> follower.hear(change));
  }

  /** One open page; a class, as two pages that follow the same are two. */
  private static final class Follower<C> {
    private final Predicate<C> concerns;
    private final Runnable show;

    Follower(UI page, Predicate<C> concerns, Runnable show) {
      this.concerns = concerns;
      this.show = page.accessLater(show::run, () -> {});
    }

    void hear(C change) {
      if (concerns.test(change)) {
        show.run();
      }
    }
  }
}
