package dk.voresplan.wish;

import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.text.OwnWords;
import java.time.Instant;
import java.util.Optional;

/**
 * Something said about a wish.
 *
 * @param professional who answered; empty when the citizen said it
 */
public record WishMessage(
    Optional<ProfessionalId> professional, String authorName, OwnWords text, Instant writtenAt) {}
