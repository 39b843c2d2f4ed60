package dk.voresplan.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A sign-in that has begun is good once, and for ten minutes. */
class UsedAttemptsTest {
  private static final Instant BEGUN = Instant.parse("2026-03-05T10:00:00Z");

  private final SignInAttempt attempt = SignInAttempt.begin(Optional.empty(), BEGUN);

  @Test
  void whatIsTooLateIsNotGoodForTheFirstTimeEither() {
    var late = BEGUN.plus(SignInAttempt.LIFETIME);
    assertThat(at(late).isFirstUse(attempt)).isFalse();
    assertThat(at(late.minusMillis(1)).isFirstUse(attempt)).isTrue();
  }

  @Test
  void whatWasUsedIsUsed() {
    var used = at(BEGUN);
    assertThat(used.isFirstUse(attempt)).isTrue();
    assertThat(used.isFirstUse(attempt)).isFalse();
    assertThat(used.isFirstUse(SignInAttempt.begin(Optional.empty(), BEGUN))).isTrue();
  }

  private static UsedAttempts at(Instant now) {
    return new UsedAttempts(Clock.fixed(now, ZoneOffset.UTC));
  }
}
