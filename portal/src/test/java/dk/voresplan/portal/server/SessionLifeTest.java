package dk.voresplan.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.session.Sessions;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How long a session lasts, used or not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SessionLifeTest {
  private static final String PAGE = "tre-knapper";
  private static final Duration IDLE = Duration.ofMinutes(20);

  private TestPortal portal;
  private MovingClock clock;
  private HttpClient browser;
  private RawPage page;

  @BeforeAll
  void start() {
    portal = TestPortal.start(Map.of(), "moving-clock");
    clock = portal.bean(MovingClock.class);
  }

  @AfterAll
  void stop() {
    portal.close();
  }

  @BeforeEach
  void open() throws Exception {
    browser = TestPortal.browser();
    portal.get(browser, "/sign-in-for-tests");
    page = RawPage.open(portal, browser, PAGE);
  }

  @Test
  void aSessionThatIsUsedLastsAndItsHeartbeatIsHeard() throws Exception {
    for (int i = 0; i < 5; i++) {
      clock.go(IDLE.minusMinutes(1));
      assertThat(page.send(RawPage.click(page, "open")).isExpired()).isFalse();
      assertThat(page.heartbeat().statusCode()).isEqualTo(200);
    }
    assertThat(isSignedIn()).isTrue();
  }

  @Test
  void aSessionThatNobodyUsesEndsThoughItsPageIsOpen() throws Exception {
    for (int i = 0; i < 9; i++) {
      clock.go(Duration.ofMinutes(2));
      assertThat(page.heartbeat().statusCode()).isEqualTo(200);
    }
    clock.go(Duration.ofMinutes(2));
    assertThat(page.heartbeat().statusCode()).as("told that it is over").isNotEqualTo(200);
    assertThat(isSignedIn()).isFalse();
  }

  @Test
  void aSessionEndsAfterEightHoursThoughItsPageIsUsedAllTheTime() throws Exception {
    for (int i = 0; i < 31; i++) {
      clock.go(Duration.ofMinutes(15));
      assertThat(page.send(RawPage.click(page, "open")).isExpired()).isFalse();
    }
    clock.go(Duration.ofMinutes(15));
    assertThat(page.send(RawPage.click(page, "open")).isExpired()).isTrue();
    assertThat(isSignedIn()).isFalse();
  }

  @Test
  void aSessionThatIsOverEndsThoughNothingIsAskedOfIt() throws Exception {
    var open = portal.openSessions();
    assertThat(open).isPositive();
    clock.go(Duration.ofHours(9));
    portal.bean(OpenSessions.class).round();
    portal.waitFor(() -> portal.openSessions() == 0);
  }

  @Test
  void aSessionThatIsEndedElsewhereEndsHereWithinTwoSeconds() throws Exception {
    portal.bean(Sessions.class).endAllOf(SignInForTests.last());
    portal.waitFor(() -> !isSignedIn());
    assertThat(page.send(RawPage.click(page, "open")).isExpired()).isTrue();
  }

  private boolean isSignedIn() {
    return portal.leadsHome(browser);
  }
}
