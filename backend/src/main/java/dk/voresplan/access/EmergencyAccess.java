package dk.voresplan.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * One topic of a plan that a professional outside the team opened for safety.
 * docs/decisions/019-break-the-glass-and-units.md
 *
 * @param until from this moment on it is closed
 * @param isNew whether it was opened now; it was open already if not, and lasts no longer for that
 */
public record EmergencyAccess(UUID id, Instant until, boolean isNew) {
  /** How long it stays open. */
  public static final Duration LASTS = Duration.ofHours(4);

  /** What can be opened so: never wishes, whose readers the citizen chooses. */
  public static final Set<Topic> TOPICS = Set.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR);
}
