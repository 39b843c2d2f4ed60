package dk.voresplan.wish;

import java.time.Instant;

/**
 * One thing that happened to a wish.
 *
 * @param who the name of the one who did it
 */
public record WishEvent(WishAction action, String who, Instant happenedAt) {}
