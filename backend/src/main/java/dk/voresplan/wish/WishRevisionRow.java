package dk.voresplan.wish;

import dk.voresplan.text.OwnWords;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/** A row of what a wish said before. */
@Introspected
record WishRevisionRow(long version, String text, Instant changedAt) {
  WishRevision revision() {
    return new WishRevision(version, new OwnWords(text), changedAt);
  }
}
