package dk.voresplan.wish;

import dk.voresplan.text.OwnWords;
import java.time.Instant;

/**
 * What a wish said before the citizen changed the words.
 *
 * @param version tells the order, the highest being the newest
 * @param changedAt when other words took the place of these
 */
public record WishRevision(long version, OwnWords text, Instant changedAt) {
  /** How many are read at once; there may be more before them if a page is full. */
  public static final int PAGE = 20;
}
