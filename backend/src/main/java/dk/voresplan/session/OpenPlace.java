package dk.voresplan.session;

import java.time.Instant;

/**
 * One of the places where someone is signed in.
 *
 * @param began when they signed in
 * @param used when it was last used, to the minute or so
 */
public record OpenPlace(SessionId id, Device device, Instant began, Instant used) {}
