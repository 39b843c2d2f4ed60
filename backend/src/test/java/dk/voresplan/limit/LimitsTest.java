package dk.voresplan.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.voresplan.NeedsNoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NeedsNoDatabase
class LimitsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  private final Limits limits =
      new Limits(new LimitConfiguration(3, 2, 2, 2, 2, 5, 9), Clock.fixed(NOW, ZoneOffset.UTC));
  private final UUID someone = UUID.randomUUID();

  @Test
  void whatIsLeftMayBeTakenAndNoMore() {
    for (int i = 0; i < 3; i++) {
      limits.take(Limit.SIGN_IN, someone);
    }
    assertThatThrownBy(() -> limits.take(Limit.SIGN_IN, someone))
        .isInstanceOfSatisfying(
            TooMany.class,
            tooMany -> assertThat(tooMany.seconds()).as("one of three a minute").isEqualTo(20));
  }

  @Test
  void whatOneTakesIsTakenFromNobodyElseAndFromNothingElse() {
    limits.take(Limit.EXPORT, someone);
    limits.take(Limit.EXPORT, someone);
    assertThatCode(() -> limits.take(Limit.EXPORT, UUID.randomUUID())).doesNotThrowAnyException();
    assertThatCode(() -> limits.take(Limit.CODE, someone)).doesNotThrowAnyException();
  }

  @Test
  void nothingOfWhoItWasIsInWhatMayBeLogged() {
    limits.take(Limit.CODE, someone);
    limits.take(Limit.CODE, someone);
    assertThatThrownBy(() -> limits.take(Limit.CODE, someone))
        .isInstanceOfSatisfying(
            TooMany.class,
            tooMany -> assertThat(tooMany.toString()).doesNotContain(someone.toString(), "CODE"));
    assertThat(Network.of("192.0.2.7").toString()).doesNotContain("192");
    assertThat(new TooMany(Duration.ofNanos(1)).seconds()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7, true",
    "192.0.2.7, 192.0.2.8, false",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::9, true",
    "[2001:db8:1:2:3:4:5:6], 2001:db8:1:2::9%eth0, true",
    "2001:db8:1:2::1, 2001:db8:1:3::1, false",
    "::1, ::1, true",
  })
  void aHomeIsOneHoweverManyAddressesItHas(String one, String other, boolean same) {
    assertThat(Network.of(one).equals(Network.of(other))).isEqualTo(same);
  }
}
