package dk.voresplan.portal.signin;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers which sign-ins have come back from the provider. So each comes back once only, also
 * when its cookie was copied. It forgets them when they would be too late anyway.
 */
@Singleton
final class UsedAttempts {
  private final ConcurrentHashMap<String, Instant> used = new ConcurrentHashMap<>();
  private final Clock clock;

  UsedAttempts(Clock clock) {
    this.clock = clock;
  }

  /** Whether this is the first time, and in time. */
  boolean isFirstUse(SignInAttempt attempt) {
    var now = clock.instant();
    used.values().removeIf(now::isAfter);
    return now.isBefore(attempt.expires())
        && used.putIfAbsent(attempt.state().getValue(), attempt.expires()) == null;
  }
}
