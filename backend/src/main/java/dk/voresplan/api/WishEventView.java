package dk.voresplan.api;

import dk.voresplan.wish.WishAction;
import dk.voresplan.wish.WishEvent;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Optional;

/** One thing that happened to a wish, who did it, and for or to which colleague. */
@Serdeable
record WishEventView(WishAction action, String by, Optional<String> colleague, Instant happenedAt) {
  static WishEventView of(WishEvent event) {
    return new WishEventView(event.action(), event.who(), event.colleague(), event.happenedAt());
  }
}
