package dk.voresplan.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import dk.voresplan.NeedsNoDatabase;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@NeedsNoDatabase
class SigningKeysTest {
  private final Minutes clock = new Minutes();
  private List<String> published = List.of("first");
  private boolean silent;
  private int asked;
  private final SigningKeys keys = new SigningKeys(this::publish, clock);

  @Test
  void keysAreAskedForWhenTheyAreFirstNeededAndThenKept() throws Exception {
    assertThat(asked).isZero();
    assertThat(knows("first")).isTrue();
    clock.go(Duration.ofMinutes(14));
    assertThat(knows("first")).isTrue();
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void aNewKeyIsKnownAtOnceAndTheOldOneServesAsLongAsItIsPublished() throws Exception {
    assertThat(knows("first")).isTrue();
    clock.go(Duration.ofMinutes(2));
    published = List.of("first", "second");
    assertThat(knows("second")).isTrue();
    assertThat(knows("first")).isTrue();
    published = List.of("second");
    clock.go(Duration.ofMinutes(16));
    assertThat(knows("second")).isTrue();
    assertThat(knows("first")).as("withdrawn").isFalse();
  }

  @Test
  void anUnknownKeyIsAskedForOnceAMinuteHoweverOftenItIsNamed() throws Exception {
    assertThat(knows("first")).isTrue();
    clock.go(Duration.ofSeconds(61));
    for (int i = 0; i < 1_000; i++) {
      assertThat(knows("made-up-" + i)).isFalse();
    }
    assertThat(asked).isEqualTo(2);
    clock.go(Duration.ofSeconds(59));
    assertThat(knows("made-up")).isFalse();
    assertThat(asked).isEqualTo(2);
    clock.go(Duration.ofSeconds(2));
    assertThat(knows("made-up")).isFalse();
    assertThat(asked).isEqualTo(3);
  }

  @Test
  void whatWasKnownServesForFourHoursOfSilence() throws Exception {
    assertThat(knows("first")).isTrue();
    silent = true;
    clock.go(Duration.ofMinutes(239));
    assertThat(knows("first")).isTrue();
    clock.go(Duration.ofMinutes(2));
    assertThatThrownBy(() -> knows("first")).isInstanceOf(KeySourceException.class);
  }

  @Test
  void whoNeedsAKnownKeyDoesNotWaitForAnIssuerThatHangs() throws Exception {
    var hangs = new CountDownLatch(1);
    var isAsked = new CountDownLatch(1);
    var slow =
        new SigningKeys(
            () -> {
              var read = publish();
              if (asked > 1) {
                isAsked.countDown();
                await(hangs);
              }
              return read;
            },
            clock);
    assertThat(knows(slow, "first")).isTrue();
    clock.go(Duration.ofMinutes(16));
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = callers.submit(() -> knows(slow, "first"));
      await(isAsked);
      var second = callers.submit(() -> knows(slow, "first"));
      try {
        assertThat(second.get(5, TimeUnit.SECONDS)).isTrue();
        assertThat(first.isDone()).isFalse();
      } finally {
        hangs.countDown();
      }
      assertThat(first.get()).isTrue();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static boolean knows(SigningKeys keys, String key) {
    try {
      var selector = new JWKSelector(new JWKMatcher.Builder().keyID(key).build());
      return !keys.get(selector, null).isEmpty();
    } catch (KeySourceException none) {
      throw new IllegalStateException(none);
    }
  }

  @Test
  void whileNothingIsKnownItIsTriedAgainAfterTenSeconds() throws Exception {
    silent = true;
    assertThatThrownBy(() -> knows("first")).isInstanceOf(KeySourceException.class);
    silent = false;
    assertThatThrownBy(() -> knows("first")).isInstanceOf(KeySourceException.class);
    clock.go(Duration.ofSeconds(11));
    assertThat(knows("first")).isTrue();
  }

  private boolean knows(String key) throws KeySourceException {
    return !keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(key).build()), null).isEmpty();
  }

  private JWKSet publish() throws IOException {
    asked++;
    if (silent) {
      throw new IOException("silent");
    }
    return new JWKSet(
        published.stream()
            .<JWK>map(id -> new OctetSequenceKey.Builder(bytes()).keyID(id).build())
            .toList());
  }

  private static byte[] bytes() {
    var bytes = new byte[32];
    Arrays.fill(bytes, (byte) 1);
    return bytes;
  }

  /** A clock that the test moves. */
  private static final class Minutes extends Clock {
    private Instant now = Instant.parse("2026-03-02T08:00:00Z");

    void go(Duration on) {
      now = now.plus(on);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
