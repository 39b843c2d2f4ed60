package dk.voresplan.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoIdentityProviderTest {
  private static final URI CALLBACK = URI.create("http://localhost:8080/login/callback");
  private static final ClientID CLIENT = new ClientID("vores-plan");

  private final CodeVerifier verifier = new CodeVerifier();
  private final Nonce nonce = new Nonce();
  private final State state = new State();

  @TempDir private Path folder;
  private HttpClient http;
  private int port;
  private DemoIdentityProvider provider;

  @BeforeEach
  void start() throws IOException {
    http = HttpClient.newHttpClient();
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    provider = DemoIdentityProvider.start(port, folder, "voresplan-api");
  }

  @AfterEach
  void stop() {
    provider.close();
    http.close();
  }

  @Test
  void choosingAPersonSignsIn() throws Exception {
    var claims = signIn("Maja Lund", verifier).getIDToken().getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo(provider.issuer());
    assertThat(claims.getAudience()).containsExactly(CLIENT.getValue());
    assertThat(claims.getStringClaim("nonce")).isEqualTo(nonce.getValue());
    assertThat(claims.getStringClaim("name")).isEqualTo("Maja Lund");
    assertThat(claims.getStringClaim("cpr")).isEqualTo("1411029994");
    assertThat(claims.getStringClaim("acr")).isEqualTo("Substantial");
  }

  @Test
  void aProfessionalIsKnownByOrganisationAndEmployee() throws Exception {
    var claims = signIn("Mette Krogh", verifier).getIDToken().getJWTClaimsSet();
    assertThat(claims.getStringClaim("organisation_id")).isEqualTo("999000000000011");
    assertThat(claims.getStringClaim("employee_id")).isEqualTo("mette.krogh");
    assertThat(claims.getClaim("cpr")).as("a professional is nobody's citizen here").isNull();
  }

  @Test
  void aCodeIsWorthNothingWithoutItsVerifier() {
    assertThatThrownBy(() -> signIn("Maja Lund", new CodeVerifier()))
        .hasMessageContaining("Unsuccessful");
  }

  @Test
  void thePageSpeaksTheLanguageAskedFor() throws Exception {
    var danish = page("");
    assertThat(danish).contains("<html lang=\"da\">", "Hvem vil du være?", "Mette Krogh");
    assertThat(page("&ui_locales=en-GB")).contains("<html lang=\"en\">", "Who do you want to be?");
  }

  @Test
  void oneCanGoBackWithoutSigningIn() throws Exception {
    assertThat(page("")).contains(CALLBACK + "?error=access_denied&amp;state=" + state.getValue());
  }

  @Test
  void signingOutLeadsBackToThePortal() throws Exception {
    var request =
        HttpRequest.newBuilder(metadata().getEndSessionEndpointURI())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "post_logout_redirect_uri=" + encode("http://localhost:8080/")))
            .build();
    assertThat(http.send(request, BodyHandlers.discarding()).headers().firstValue("location"))
        .hasValue("http://localhost:8080/");
  }

  @Test
  void aTokenForAPersonSaysWhoAndForWhom() throws Exception {
    var claims = token("maja lund").getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo(provider.issuer());
    assertThat(claims.getAudience()).containsExactly("voresplan-api");
    assertThat(claims.getStringClaim("cpr")).isEqualTo("1411029994");
    assertThat(claims.getStringClaim("scope")).contains("patient/*.rs");
  }

  @Test
  void aTokenForASourceSystemHasItsClientIdAndSystemScopes() throws Exception {
    var claims = token("kommunen").getJWTClaimsSet();
    assertThat(claims.getStringClaim("client_id")).isEqualTo("kommunen");
    assertThat(claims.getStringClaim("scope")).isEqualTo("system/*.cruds");
    assertThat(claims.getClaim("cpr")).isNull();
  }

  @Test
  void tenDigitsGiveATokenForAnyCitizen() throws Exception {
    var claims = token("0101904321").getJWTClaimsSet();
    assertThat(claims.getStringClaim("cpr")).isEqualTo("0101904321");
    assertThat(claims.getSubject()).doesNotContain("0101904321");
  }

  @Test
  void aTokenForNobodyIsRefusedInASentence() throws Exception {
    var answer = askForToken("Ingen Kender");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo("The demo knows nobody called \"Ingen Kender\".");
  }

  @Test
  void aTokenIsStillGoodAfterARestart() throws Exception {
    var before = token("Maja Lund");
    stop();
    start();
    var keys = JWKSet.load(metadata().getJWKSetURI().toURL());
    var key = keys.getKeyByKeyId(before.getHeader().getKeyID()).toRSAKey();
    assertThat(before.verify(new RSASSAVerifier(key))).isTrue();
  }

  @Test
  void aTakenPortIsSaidInOneSentence() {
    assertThatThrownBy(() -> DemoIdentityProvider.start(port, folder, "voresplan-api"))
        .isInstanceOf(DemoCannotStart.class)
        .hasMessage("Port %d is taken: set IDP_PORT to one that is free.", port);
  }

  private OIDCTokens signIn(String name, CodeVerifier verifierShown) throws Exception {
    var address = address();
    var form = form(get(address.toString()), name);
    var request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    var answer = http.send(request, BodyHandlers.discarding());
    var location = URI.create(answer.headers().firstValue("location").orElseThrow());
    var success = AuthenticationSuccessResponse.parse(location);
    assertThat(success.getState()).isEqualTo(state);
    var response = tokenRequest(success.getAuthorizationCode(), verifierShown).toHTTPRequest();
    var parsed = OIDCTokenResponseParser.parse(response.send());
    if (!parsed.indicatesSuccess()) {
      throw new IllegalStateException("Unsuccessful: " + parsed.toErrorResponse().toJSONObject());
    }
    return (OIDCTokens) parsed.toSuccessResponse().getTokens();
  }

  private TokenRequest tokenRequest(AuthorizationCode code, CodeVerifier shown) throws Exception {
    return new TokenRequest.Builder(
            metadata().getTokenEndpointURI(),
            new ClientSecretBasic(CLIENT, new Secret("not-a-secret")),
            new AuthorizationCodeGrant(code, CALLBACK, shown))
        .build();
  }

  private static String form(String page, String name) {
    var form =
        Pattern.compile(
                "name=\"username\" value=\"([^\"]+)\">\\s*<input type=\"hidden\" name=\"claims\""
                    + " value=\"([^\"]+)\">(?:(?!</form>).)*<strong>"
                    + name,
                Pattern.DOTALL)
            .matcher(page);
    assertThat(form.find()).as("a form for %s", name).isTrue();
    return "username=%s&claims=%s"
        .formatted(encode(form.group(1)), encode(form.group(2).replace("&quot;", "\"")));
  }

  private String page(String more) throws Exception {
    return get(address() + more);
  }

  private String get(String address) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
        .body();
  }

  private URI address() throws Exception {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE, new Scope("openid"), CLIENT, CALLBACK)
        .endpointURI(metadata().getAuthorizationEndpointURI())
        .state(state)
        .nonce(nonce)
        .codeChallenge(verifier, CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  private OIDCProviderMetadata metadata() throws Exception {
    return OIDCProviderMetadata.resolve(new Issuer(provider.issuer()));
  }

  private SignedJWT token(String who) throws Exception {
    return SignedJWT.parse(askForToken(who).body());
  }

  private HttpResponse<String> askForToken(String who) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + TokenRoute.PATH))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("who=" + encode(who)))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
