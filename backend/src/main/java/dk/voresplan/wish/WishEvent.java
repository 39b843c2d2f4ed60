package dk.voresplan.wish;

import java.time.Instant;
import java.util.Optional;

/**
 * Records one thing that happened to a wish.
 *
 * @param who the name of the one who did it
 * @param colleague the name of the one for whom it was taken over or covered, or who got it handed
 *     over
 */
public record WishEvent(
    WishAction action, String who, Optional<String> colleague, Instant happenedAt) {}
