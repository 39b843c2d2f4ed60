package dk.voresplan.portal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PortalServerTest {
  private static final int MANY = 2_000;

  private TestPortal portal;

  @BeforeAll
  void start() {
    portal = TestPortal.start();
  }

  @AfterAll
  void stop() {
    portal.close();
  }

  /** H2 spins while it waits: virtual threads that spin let nobody else run. */
  @Test
  void noVirtualThreadWaitsForH2() throws Exception {
    assertThat(portal.get(HttpClient.newHttpClient(), "/thread-for-tests").body())
        .isEqualTo("false");
  }

  @Test
  void askingWithoutSigningInMakesNoSession() throws Exception {
    var stranger = HttpClient.newHttpClient();
    var before = portal.sessions();
    var paths =
        List.of(
            "/",
            "/hjem",
            "/hjaelp",
            "/sprog",
            "/offline",
            "/sw.js",
            "/manifest.webmanifest",
            "/tilgaengelighed",
            "/ordbog",
            "/om-dine-data",
            "/?v-r=init&location=hjem",
            "/plan?v-r=init",
            "/?v-r=heartbeat&v-uiId=0",
            "/?v-r=push&v-uiId=0",
            "/nowhere",
            "/VAADIN/build/nothing.js",
            "/?v-r=other");
    for (int i = 0; i < MANY; i++) {
      portal.get(stranger, paths.get(i % paths.size()));
    }
    assertThat(portal.sessions()).as("sessions made by strangers").isEqualTo(before);
  }

  @Test
  void anOpenPageWhoseSessionEndedIsToldSoAndMakesNone() throws Exception {
    var before = portal.sessions();
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(portal.address("/?v-r=uidl&v-uiId=0")))
                    .header("Cookie", "voresplan=gone")
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build(),
                BodyHandlers.ofString());
    assertThat(answer.body()).contains("sessionExpired");
    assertThat(portal.sessions()).isEqualTo(before);
  }

  @Test
  void aPageLeadsToSignInAndKnowsTheWayBack() throws Exception {
    var answer = portal.get(HttpClient.newHttpClient(), "/oensker/nyt?x=1");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location"))
        .contains("/login?to=%2Foensker%2Fnyt%3Fx%3D1");
  }

  @Test
  void whoIsSignedInGoesFromTheFrontPageToTheirOwn() throws Exception {
    var citizen = TestPortal.browser();
    portal.get(citizen, "/sign-in-for-tests");
    var professional = TestPortal.browser();
    portal.get(professional, "/sign-in-for-tests?as=professional");
    assertThat(portal.get(citizen, "/").headers().firstValue("Location")).contains("/hjem");
    assertThat(portal.get(professional, "/").headers().firstValue("Location"))
        .contains("/indbakke");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/hjaelp", "/hjem", "/static/nothing.css", "/fails-for-tests"})
  void everyAnswerTellsTheBrowserToTrustNothingElse(String path) throws Exception {
    var headers = portal.get(HttpClient.newHttpClient(), path).headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    assertThat(headers.firstValue("Cache-Control")).contains("no-store");
    assertThat(headers.firstValue("Strict-Transport-Security")).as("not over http").isEmpty();
  }

  @Test
  void theSessionsCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
    var answer = portal.get(HttpClient.newHttpClient(), "/sign-in-for-tests");
    assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
        .startsWith("voresplan=")
        .contains("Path=/", "HttpOnly", "SameSite=Lax");
  }

  @Test
  void overHttpsTheCookieIsBoundToTheHostAndTheBrowserToHttps() throws Exception {
    try (var secure = TestPortal.start(Map.of("portal.url", "https://plan.example"))) {
      var answer = secure.get(HttpClient.newHttpClient(), "/sign-in-for-tests");
      assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
          .startsWith("__Host-voresplan=")
          .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
          .doesNotContain("Domain");
      assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }
  }

  @Test
  void filesWithAHashInTheirNameAreKeptForEverAndSentInBrotli() throws Exception {
    var answer =
        portal.get(
            HttpClient.newHttpClient(), StaticFiles.address("portal.css"), "Accept-Encoding", "br");
    assertThat(answer.statusCode()).as("built with the frontend").isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control"))
        .contains("public, max-age=31536000, immutable");
    assertThat(answer.headers().firstValue("Content-Encoding")).contains("br");
  }

  @Test
  void theLanguageIsTheBrowsersUntilOneIsChosen() throws Exception {
    var browser = TestPortal.browser();
    assertThat(portal.get(browser, "/", "Accept-Language", "en").body()).contains("One plan.");
    assertThat(portal.get(browser, "/", "Accept-Language", "fr,en;q=0.5").body())
        .contains("One plan.");
    assertThat(portal.get(browser, "/", "Accept-Language", "fr").body()).contains("Én plan.");
    assertThat(portal.get(browser, "/", "Accept-Language", "\u00a4;q=x,,").body())
        .contains("Én plan.");
    portal.get(browser, "/sprog?valg=da&til=/");
    assertThat(portal.get(browser, "/", "Accept-Language", "en").body()).contains("Én plan.");
  }

  @Test
  void choosingALanguageLeadsNowhereElse() throws Exception {
    var answer = portal.get(TestPortal.browser(), "/sprog?valg=en&til=//evil.example");
    assertThat(answer.headers().firstValue("Location")).contains("/");
  }

  @Test
  void helpNamesEachNumberAndDialsIt() throws Exception {
    assertThat(portal.get(HttpClient.newHttpClient(), "/hjaelp").body())
        .contains("tel:112", "tel:70113131", "tel:70201201", "Lægevagten", "Livslinien")
        .contains("card--alarm", "Ring 112");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/static/nothing.css", "/fails-for-tests"})
  void whatGoesWrongIsToldCalmlyAndWithoutItsCause(String path) throws Exception {
    var page = portal.get(HttpClient.newHttpClient(), path);
    assertThat(page.statusCode()).isIn(404, 500);
    assertThat(page.body())
        .contains("Vores plan", "/hjaelp")
        .doesNotContain("Exception", "Jetty", FailingForTests.SECRET);
  }

  @Test
  void nobodyIsToldWhatTheyAsked() throws Exception {
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(portal.address("/hjaelp")))
                    .header("X-Secret", "of a proxy")
                    .method("TRACE", HttpRequest.BodyPublishers.noBody())
                    .build(),
                BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.body()).doesNotContain("of a proxy");
  }

  @Test
  void aFailureHasANumberToShow() throws Exception {
    assertThat(portal.get(HttpClient.newHttpClient(), "/fails-for-tests").body())
        .containsPattern("Nummer: [2-9B-Z]{6}");
  }

  @Test
  void aTakenPortIsSaidInOneSentence() throws Exception {
    try (var other = new ServerSocket(0)) {
      var port = other.getLocalPort();
      assertThatThrownBy(() -> TestPortal.start(Map.of("portal.port", port)).close())
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining(String.valueOf(port))
          .hasMessageContaining("PORTAL_PORT");
    }
  }
}
