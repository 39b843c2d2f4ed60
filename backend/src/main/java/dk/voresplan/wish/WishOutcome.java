package dk.voresplan.wish;

import java.time.Instant;

/**
 * What a wish became, and who said so.
 *
 * @param by the name of the professional
 */
public record WishOutcome(Outcome outcome, String by, Instant settledAt) {}
