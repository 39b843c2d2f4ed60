package dk.voresplan.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import dk.voresplan.portal.server.TestPortal;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {
  private static final Map<String, Object> MAJA =
      Map.of("cpr", "1411029994", "name", "Maja Lund", "acr", "Substantial");
  private static final Map<String, Object> METTE =
      Map.of(
          "organisation_id", "999000000000011",
          "employee_id", "mette.krogh",
          "name", "Mette Krogh",
          "acr", "High");

  private static MockOAuth2Server provider;
  private static TestPortal portal;
  private HttpClient browser;

  @BeforeAll
  static void start() throws IOException {
    provider = new MockOAuth2Server();
    provider.start();
    portal = TestPortal.start(settings(provider.issuerUrl("default").toString()));
  }

  @AfterAll
  static void stop() {
    portal.close();
    provider.shutdown();
  }

  @BeforeEach
  void open() {
    browser = TestPortal.browser();
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void signingInLeadsToWhereOneWasGoing() throws Exception {
    var answer = signIn("/login?to=/plan", MAJA);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location(answer)).isEqualTo("/plan");
    assertThat(location(portal.get(browser, "/")))
        .as("the front page leads someone who is signed in home")
        .isEqualTo("/hjem");
  }

  @Test
  void aProfessionalGoesToTheInbox() throws Exception {
    assertThat(location(signIn("/login", METTE))).isEqualTo("/indbakke");
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example", "https://evil.example/", "/%5Cevil.example"})
  void anAddressElsewhereIsNotGoneTo(String address) throws Exception {
    assertThat(location(signIn("/login?to=" + address, MAJA))).isEqualTo("/hjem");
  }

  @Test
  void theProviderIsAskedToAskAnew() throws Exception {
    assertThat(location(portal.get(browser, "/login"))).contains("prompt=login");
  }

  @Test
  void thereIsNoSessionBeforeSignIn() throws Exception {
    var before = portal.sessions();
    var callback = callback(portal.get(browser, "/login"), MAJA);
    assertThat(portal.sessions()).isEqualTo(before);
    get(callback);
    assertThat(portal.sessions()).isEqualTo(before + 1);
  }

  @Test
  void theSessionIdChangesAtSignInAndTheOldOneIsWorthNothing() throws Exception {
    var callback = callback(portal.get(browser, "/login"), MAJA);
    var before = session(portal.get(browser, "/sign-in-for-tests"));
    var after = session(get(callback));
    assertThat(after).isNotEqualTo(before);
    var withOldId = portal.get(HttpClient.newHttpClient(), "/", "Cookie", "voresplan=" + before);
    assertThat(withOldId.statusCode()).as("the front page, as for a stranger").isEqualTo(200);
  }

  @Test
  void whatIsUnderWayIsSealedAndOutOfReachOfScripts() throws Exception {
    var cookie = portal.get(browser, "/login").headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Max-Age=600");
  }

  @Test
  void aSignInUnderWaySurvivesAChangeOfKeys() throws Exception {
    var first = key();
    try (var before = TestPortal.start(withKeys(first));
        var after = TestPortal.start(withKeys(key() + "," + first))) {
      var question = before.get(browser, "/login");
      var cookie = HttpCookie.parse(question.headers().firstValue("Set-Cookie").orElseThrow());
      var sealed = cookie.getFirst().getName() + "=" + cookie.getFirst().getValue();
      var callback = callback(question, MAJA);
      var path = callback.getRawPath() + "?" + callback.getRawQuery();
      var stranger = HttpClient.newHttpClient();
      assertKindlyRefused(portal.get(stranger, path, "Cookie", sealed), 400);
      assertThat(location(after.get(stranger, path, "Cookie", sealed))).isEqualTo("/hjem");
    }
  }

  private static Map<String, Object> withKeys(String keys) throws IOException {
    var settings = new HashMap<>(settings(provider.issuerUrl("default").toString()));
    settings.put("portal.url", portal.address(""));
    settings.put("oidc.cookie-key", keys);
    return settings;
  }

  private static String key() {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Test
  void anAnswerToNoQuestionIsRefused() throws Exception {
    assertKindlyRefused(portal.get(browser, "/login/callback?code=x&state=y"), 400);
    assertKindlyRefused(portal.get(browser, "/login/callback"), 400);
  }

  @Test
  void anotherBrowsersAnswerIsRefused() throws Exception {
    var callback = callback(portal.get(browser, "/login"), MAJA);
    var another = TestPortal.browser();
    portal.get(another, "/login");
    assertKindlyRefused(get(another, callback), 400);
  }

  @Test
  void anAnswerIsGoodOnce() throws Exception {
    var question = portal.get(browser, "/login");
    var cookie = HttpCookie.parse(question.headers().firstValue("Set-Cookie").orElseThrow());
    var callback = callback(question, MAJA);
    assertThat(get(callback).statusCode()).isEqualTo(302);
    var copied =
        portal.get(
            HttpClient.newHttpClient(),
            callback.getRawPath() + "?" + callback.getRawQuery(),
            "Cookie",
            cookie.getFirst().getName() + "=" + cookie.getFirst().getValue());
    assertKindlyRefused(copied, 400);
  }

  @Test
  void aCookieThatSomeoneMadeIsRefused() throws Exception {
    var callback = callback(portal.get(browser, "/login"), MAJA);
    var forged =
        portal.get(
            HttpClient.newHttpClient(),
            callback.getRawPath() + "?" + callback.getRawQuery(),
            "Cookie",
            "sign-in=eyJlbmMiOiJBMjU2R0NNIiwiYWxnIjoiZGlyIn0..AAAA.AAAA.AAAA");
    assertKindlyRefused(forged, 400);
  }

  @Test
  void anIdTokenOfAnotherSignInIsRefused() throws Exception {
    var question = location(portal.get(browser, "/login"));
    var other = question.replaceAll("nonce=[^&]+", "nonce=another");
    assertKindlyRefused(get(authorized(other, MAJA)), 403);
  }

  @Test
  void aCodeWithoutItsVerifierIsRefused() throws Exception {
    var question = location(portal.get(browser, "/login"));
    var other = question.replaceAll("code_challenge=[^&]+", "code_challenge=another");
    assertThat(get(authorized(other, MAJA)).statusCode()).isGreaterThanOrEqualTo(400);
  }

  @Test
  void anAnswerThatNamesAnotherProviderIsRefused() throws Exception {
    var callback = callback(portal.get(browser, "/login"), MAJA).toString();
    assertKindlyRefused(get(URI.create(callback + "&iss=https%3A%2F%2Felsewhere.example")), 403);
  }

  @Test
  void anAnswerWithoutItsIssuerIsRefused() throws Exception {
    try (var naming = new NamingProvider();
        var careful = TestPortal.start(settings(naming.issuer()))) {
      var state = state(location(careful.get(browser, "/login")));
      assertKindlyRefused(careful.get(browser, "/login/callback?code=x&state=" + state), 403);
    }
  }

  /** The provider would redeem this code: what is wrong is the state alone. */
  @Test
  void aGoodCodeWithAnotherStateIsRefused() throws Exception {
    var question = location(portal.get(browser, "/login"));
    var other = question.replaceAll("state=[^&]+", "state=another");
    assertKindlyRefused(get(authorized(other, MAJA)), 400);
    assertThat(portal.leadsHome(browser)).isFalse();
  }

  /** The provider would redeem the second code, too: the attempt alone is used up. */
  @Test
  void aSecondGoodCodeForTheSameAttemptIsRefused() throws Exception {
    var question = portal.get(browser, "/login");
    var cookie = HttpCookie.parse(question.headers().firstValue("Set-Cookie").orElseThrow());
    var first = authorized(location(question), MAJA);
    var second = authorized(location(question), MAJA);
    assertThat(first).isNotEqualTo(second);
    assertThat(get(first).statusCode()).isEqualTo(302);
    var copied =
        portal.get(
            HttpClient.newHttpClient(),
            second.getRawPath() + "?" + second.getRawQuery(),
            "Cookie",
            cookie.getFirst().getName() + "=" + cookie.getFirst().getValue());
    assertKindlyRefused(copied, 400);
  }

  @Test
  void anAnswerWithoutACodeOrAStateIsRefused() throws Exception {
    var state = state(location(portal.get(browser, "/login")));
    assertKindlyRefused(portal.get(browser, "/login/callback?state=" + state), 400);
    portal.get(browser, "/login");
    assertKindlyRefused(portal.get(browser, "/login/callback?code=x"), 400);
  }

  @Test
  void aCodeIsGoodOnce() throws Exception {
    var used = callback(portal.get(browser, "/login"), MAJA);
    assertThat(get(used).statusCode()).isEqualTo(302);
    var code = Pattern.compile("code=([^&]+)").matcher(used.toString());
    assertThat(code.find()).isTrue();
    var another = TestPortal.browser();
    var state = state(location(portal.get(another, "/login")));
    var replayed = portal.get(another, "/login/callback?code=" + code.group(1) + "&state=" + state);
    assertThat(replayed.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(portal.leadsHome(another)).isFalse();
  }

  @Test
  void whoIsNotSureEnoughIsToldHowToBeSo() throws Exception {
    var answer =
        get(
            callback(
                portal.get(browser, "/login"),
                Map.of("cpr", "1411029994", "name", "Maja Lund", "acr", "Low")));
    assertThat(answer.body())
        .containsAnyOf("MitID med app eller chip", "MitID with the app or a chip")
        .contains("href=\"/login\"");
    assertThat(location(portal.get(browser, "/login")))
        .as("asks the provider for the level")
        .contains("acr_values=Substantial");
  }

  @Test
  void goingBackIsAllRight() throws Exception {
    var question = location(portal.get(browser, "/login"));
    var answer =
        portal.get(
            browser,
            "/login/callback?error=access_denied&state=" + state(question),
            "Accept-Language",
            "da");
    assertKindlyRefused(answer, 403);
    assertThat(answer.body()).contains("Det er helt i orden");
  }

  @Test
  void aSignInWeakerThanAskedForIsRefused() throws Exception {
    var answer = signIn("/login", Map.of("cpr", "1411029994", "name", "Maja Lund", "acr", "Low"));
    assertKindlyRefused(answer, 403);
  }

  @Test
  void someoneFromAnUnknownOrganisationIsRefused() throws Exception {
    var answer =
        signIn(
            "/login",
            Map.of("organisation_id", "1", "employee_id", "x", "name", "X Y", "acr", "High"));
    assertKindlyRefused(answer, 403);
  }

  @Test
  void anImpossibleCprNumberIsRefusedAndNotRepeated() throws Exception {
    var answer = signIn("/login", Map.of("cpr", "9999999999", "name", "Maja Lund", "acr", "High"));
    assertKindlyRefused(answer, 403);
    assertThat(answer.body()).doesNotContain("9999999999");
  }

  @Test
  void signingOutEndsTheSessionAndPutsNothingInTheAddressBar() throws Exception {
    signIn("/login", MAJA);
    var answer = post("/logout", "Sec-Fetch-Site", "same-origin");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains(
            "action=\"" + provider.endSessionEndpointUrl("default") + "\"",
            "name=\"id_token_hint\"",
            "name=\"post_logout_redirect_uri\"");
    assertThat(portal.get(browser, "/").statusCode())
        .as("the front page, as for a stranger")
        .isEqualTo(200);
  }

  @Test
  void aPageElsewhereCannotSignAnyoneOut() throws Exception {
    signIn("/login", MAJA);
    assertThat(post("/logout", "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
    assertThat(post("/logout", "Origin", "https://evil.example").statusCode()).isEqualTo(403);
    assertThat(post("/logout", "X-None", "1").statusCode()).isEqualTo(403);
    assertThat(location(portal.get(browser, "/"))).as("still signed in").isEqualTo("/hjem");
  }

  @Test
  void aNameOfAnyLengthAndWithAnyCharactersSignsIn() throws Exception {
    for (var name : List.of("Maja " + "x".repeat(3_000), "Maja\r\nLund\u202E", "", "\u202E", " ")) {
      for (var who : List.of(MAJA, METTE)) {
        var claims = new HashMap<>(who);
        claims.put("name", name);
        browser = TestPortal.browser();
        assertThat(location(signIn("/login", who)))
            .as("their name is known")
            .isIn("/hjem", "/indbakke");
        browser = TestPortal.browser();
        assertThat(location(signIn("/login", claims))).isIn("/hjem", "/indbakke");
      }
    }
  }

  @Test
  void whoHasNameProtectionSignsInWithoutAName() throws Exception {
    var answer = signIn("/login", Map.of("cpr", "1411029994", "acr", "Substantial"));
    assertThat(location(answer)).isEqualTo("/hjem");
  }

  @Test
  void aFormOfSeveralPartsIsTakenNowhere() throws Exception {
    signIn("/login", MAJA);
    for (var path : List.of("/VAADIN/dynamic/resource/0/x/wish", "/", "/logout")) {
      var answer = post(path, "Content-Type", "multipart/form-data; boundary=x");
      assertThat(answer.statusCode()).as(path).isEqualTo(415);
    }
  }

  @Test
  void thePortalStartsWithoutItsProviderAndSaysSoKindly() throws Exception {
    try (var lonely = TestPortal.start(settings("http://localhost:1/none"))) {
      assertThat(lonely.get(browser, "/").statusCode()).isEqualTo(200);
      assertKindlyRefused(lonely.get(browser, "/login"), 503);
    }
  }

  private static void assertKindlyRefused(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body())
        .contains("<h1", "href=\"/login\"", "href=\"/hjaelp\"")
        .containsPattern("[23456789BCDFGHJKMNPQRSTVWXZ]{6}")
        .doesNotContain("Exception", "at dk.");
  }

  private HttpResponse<String> signIn(String address, Map<String, Object> claims)
      throws IOException, InterruptedException {
    return get(callback(portal.get(browser, address), claims));
  }

  private URI callback(HttpResponse<String> question, Map<String, Object> claims)
      throws IOException, InterruptedException {
    return authorized(location(question), claims);
  }

  private URI authorized(String question, Map<String, Object> claims)
      throws IOException, InterruptedException {
    var form =
        "username=someone&claims="
            + URLEncoder.encode(JSONObjectUtils.toJSONString(claims), StandardCharsets.UTF_8);
    var answer =
        browser.send(
            HttpRequest.newBuilder(URI.create(question))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.ofString());
    return URI.create(location(answer));
  }

  private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return get(browser, address);
  }

  private static HttpResponse<String> get(HttpClient browser, URI address)
      throws IOException, InterruptedException {
    return browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String header, String value)
      throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(URI.create(portal.address(path)))
            .header(header, value)
            .POST(BodyPublishers.noBody())
            .build(),
        BodyHandlers.ofString());
  }

  private static String state(String question) {
    var state = Pattern.compile("state=([^&]+)").matcher(question).results().findFirst();
    return state.orElseThrow().group(1);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static String session(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .flatMap(line -> HttpCookie.parse(line).stream())
        .filter(cookie -> cookie.getName().equals("voresplan"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> settings(String issuer) throws IOException {
    try (var free = new ServerSocket(0)) {
      return Map.of(
          "portal.port", free.getLocalPort(),
          "portal.url", "http://localhost:" + free.getLocalPort(),
          "oidc.issuer", issuer,
          "oidc.client-id", "vores-plan",
          "oidc.client-secret", "secret",
          "oidc.acr", "Substantial",
          "voresplan.sources.kommunen.organisation", "Skanderborg Kommune",
          "voresplan.sources.kommunen.sector", "MUNICIPAL_SOCIAL",
          "voresplan.sources.kommunen.identifier", "999000000000011");
    }
  }
}
