package dk.voresplan.draft;

import java.time.Instant;

/**
 * What someone is typing, as last saved.
 *
 * @param version counts the savings, so that one window does not overwrite another unseen
 */
public record Draft(String text, long version, Instant savedAt) {}
