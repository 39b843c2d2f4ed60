package dk.voresplan.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.portal.server.TestPortal;
import dk.voresplan.portal.signin.SlowProvider.Answer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever comes back from a provider that has stopped gets a calm page, and soon. */
class SlowProviderTest {
  private static final Duration SOON = Duration.ofSeconds(8);

  private SlowProvider provider;
  private TestPortal portal;

  @BeforeEach
  void start() throws IOException {
    provider = new SlowProvider();
    int port = freePort();
    portal =
        TestPortal.start(
            Map.of(
                "portal.port",
                port,
                "portal.url",
                "http://localhost:" + port,
                "oidc.issuer",
                provider.issuer(),
                "oidc.client-id",
                "vores-plan",
                "oidc.client-secret",
                "secret"));
  }

  private static int freePort() throws IOException {
    try (var free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  @AfterEach
  void stop() {
    portal.close();
    provider.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"NEVER", "BYTE_BY_BYTE"})
  void aCodeThatIsNotRedeemedInTimeGivesACalmPage(Answer how) throws Exception {
    provider.token(how);
    var browser = TestPortal.browser();
    var question = portal.get(browser, "/login").headers().firstValue("Location").orElseThrow();
    var state = Pattern.compile("state=([^&]+)").matcher(question);
    assertThat(state.find()).isTrue();
    long start = System.nanoTime();
    var answer = portal.get(browser, "/login/callback?code=x&state=" + state.group(1));
    assertCalmAndSoon(answer, start);
  }

  @Test
  void aProviderThatDoesNotSayWhereItIsGivesACalmPage() throws Exception {
    provider.discovery(Answer.BYTE_BY_BYTE);
    long start = System.nanoTime();
    assertCalmAndSoon(portal.get(TestPortal.browser(), "/login"), start);
  }

  private static void assertCalmAndSoon(HttpResponse<String> answer, long start) {
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
    assertThat(answer.body())
        .contains("<h1", "href=\"/login\"", "href=\"/hjaelp\"")
        .doesNotContain("Exception");
  }
}
