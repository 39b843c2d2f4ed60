package dk.voresplan.delegation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * How far the code has come by which a relative makes themselves known.
 *
 * @param triesLeft how many more times it can be tried
 * @param usedBy the name that the national identity gives of the one who used it
 * @param use tells that use of it from any other, of another of the same name too
 */
public record Invitation(
    Instant expiresAt, int triesLeft, Optional<String> usedBy, Optional<UUID> use) {
  /** How many times a code can be tried. */
  public static final int MOST_TRIES = 5;

  /** How many of them one person has, so that nobody can spend them all for others. */
  public static final int MOST_TRIES_EACH = 2;

  /** Whether a new code is needed, at {@code now}. */
  public boolean isSpent(Instant now) {
    return !expiresAt.isAfter(now) || (triesLeft <= 0 && usedBy.isEmpty());
  }
}
