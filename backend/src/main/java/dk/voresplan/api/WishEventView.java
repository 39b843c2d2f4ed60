package dk.voresplan.api;

import dk.voresplan.wish.WishAction;
import dk.voresplan.wish.WishEvent;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** One thing that happened to a wish, and the name of the one who did it. */
@Serdeable
record WishEventView(WishAction action, String by, Instant happenedAt) {
  static WishEventView of(WishEvent event) {
    return new WishEventView(event.action(), event.who(), event.happenedAt());
  }
}
