package dk.voresplan.delegation;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the code has come by which a relative makes themselves known.
 *
 * @param triesLeft how many more times it can be tried
 * @param usedBy the name that the national identity gives of the one who used it
 */
public record Invitation(Instant expiresAt, int triesLeft, Optional<String> usedBy) {
  /** How many times a code can be tried. */
  public static final int MOST_TRIES = 5;

  /** Whether a new code is needed, at {@code now}. */
  public boolean isSpent(Instant now) {
    return !expiresAt.isAfter(now) || (triesLeft <= 0 && usedBy.isEmpty());
  }
}
