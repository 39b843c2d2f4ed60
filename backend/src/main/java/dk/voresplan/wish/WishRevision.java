package dk.voresplan.wish;

import java.time.Instant;

/**
 * What a wish said before the citizen changed the words.
 *
 * @param changedAt when other words took the place of these
 */
public record WishRevision(WishText text, Instant changedAt) {}
