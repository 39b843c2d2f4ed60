package dk.voresplan.portal.wish;

import dk.voresplan.portal.shell.Live;
import dk.voresplan.wish.WishChanged;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;

/** Lets open pages show what others do with a wish, without a reload. */
@Singleton
public class LiveWishes extends Live<WishChanged> {
  @EventListener
  void changed(WishChanged change) {
    tell(change);
  }
}
