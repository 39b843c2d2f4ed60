package dk.voresplan.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be asked so and so often, and how kindly it is said that it was too often. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TooManyTest {
  private static final int MOST = 5;

  private TestPortal portal;
  private MovingClock clock;

  @BeforeAll
  void start() {
    portal =
        TestPortal.start(
            Map.of(
                "voresplan.limits.sign-ins-per-minute", MOST,
                "voresplan.limits.exports-per-hour", MOST),
            "moving-clock");
    clock = portal.bean(MovingClock.class);
  }

  @AfterAll
  void stop() {
    portal.close();
  }

  @Test
  void signInsFromOneAddressAreCountedAndGoOnAfterAWhile() throws Exception {
    clock.go(Duration.ofMinutes(2));
    for (int i = 0; i < MOST; i++) {
      assertThat(ask("/login").statusCode()).isNotEqualTo(429);
    }
    var refused = ask("/login/callback");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValueAsLong("Retry-After")).isPresent();
    assertThat(refused.body()).contains("Vent lidt", "Prøv igen om et minut", "href=\"/hjaelp\"");
    assertThat(refused.headers().firstValue("Content-Security-Policy")).isPresent();
    clock.go(Duration.ofMinutes(1));
    assertThat(ask("/login").statusCode()).isNotEqualTo(429);
  }

  @Test
  void aSecretAddressIsOneHoweverItIsSpelled() throws Exception {
    clock.go(Duration.ofHours(2));
    for (int i = 0; i < MOST; i++) {
      assertThat(ask("/abonnement/Ab.ics").statusCode()).isNotEqualTo(429);
    }
    assertThat(ask("/abonnement/%41b.ics").statusCode()).isEqualTo(429);
    assertThat(ask("/abonnement/Ab.ics;1").statusCode()).isEqualTo(429);
    assertThat(ask("/abonnement/another.ics").statusCode()).isNotEqualTo(429);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/vej/x.pdf",
        "/aftale/x.ics",
        "/overblik-fil/x.csv",
        "/abonnement/x.ics",
        "/adgang.csv",
        "/mine-data.zip"
      })
  void filesAreCounted(String file) throws Exception {
    clock.go(Duration.ofHours(2));
    for (int i = 0; i < MOST; i++) {
      assertThat(ask(file).statusCode()).isNotEqualTo(429);
    }
    assertThat(ask(file).statusCode()).isEqualTo(429);
  }

  @Test
  void thePagesThatEveryoneMayReadAreNot() throws Exception {
    for (int i = 0; i < 10 * MOST; i++) {
      assertThat(ask("/hjaelp").statusCode()).isEqualTo(200);
    }
  }

  private HttpResponse<String> ask(String path) throws Exception {
    return portal.get(HttpClient.newHttpClient(), path, "Accept-Language", "da");
  }
}
