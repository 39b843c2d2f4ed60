package dk.voresplan.api;

import dk.voresplan.wish.WishRevision;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** What a wish said, until {@code changedAt}. */
@Serdeable
record WishRevisionView(long version, String text, Instant changedAt) {
  static WishRevisionView of(WishRevision revision) {
    return new WishRevisionView(revision.version(), revision.text().value(), revision.changedAt());
  }
}
