package dk.voresplan.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import dk.voresplan.access.Actor;
import dk.voresplan.person.CitizenId;
import dk.voresplan.portal.server.TestPortal;
import dk.voresplan.session.Device;
import dk.voresplan.session.ProviderSession;
import dk.voresplan.session.SessionId;
import dk.voresplan.session.Sessions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the provider's own word ends, and whose word does not. */
class BackChannelTest {
  private static final Duration MINUTES = Duration.ofMinutes(2);

  private static final RSAKey KEY = key();
  private static final KeyProvider KEYS = new KeyProvider(List.of(KEY), "RS256");

  private static MockOAuth2Server provider;
  private static TestPortal portal;

  private final String subject = UUID.randomUUID().toString();
  private final SessionId session = SessionId.next();

  @BeforeAll
  static void start() throws IOException {
    KEYS.signingKey("default");
    provider =
        new MockOAuth2Server(
            new OAuth2Config(false, null, null, false, new OAuth2TokenProvider(KEYS), Set.of()));
    provider.start();
    provider.jwksUrl("default");
    portal =
        TestPortal.start(
            Map.of(
                "oidc.issuer",
                provider.issuerUrl("default").toString(),
                "oidc.client-id",
                "vores-plan"));
  }

  @AfterAll
  static void stop() {
    portal.close();
    provider.shutdown();
  }

  @Test
  void theProviderEndsASession() throws Exception {
    begin();
    assertThat(tell(token(Map.of()))).isEqualTo(200);
    assertThat(isEnded()).isTrue();
  }

  @Test
  void eachPlaceEndsByItsOwnTokenAndAllByOneWithoutASession() throws Exception {
    var other = SessionId.next();
    begin(session, Optional.of("phone " + subject));
    begin(other, Optional.of("computer " + subject));
    assertThat(tell(token(Map.of("sid", "phone " + subject)))).isEqualTo(200);
    assertThat(isEnded(session)).as("the one that is named").isTrue();
    assertThat(isEnded(other)).as("the other").isFalse();
    assertThat(tell(token(Map.of("sid", "computer " + subject)))).isEqualTo(200);
    assertThat(isEnded(other)).as("the other, by its own token").isTrue();

    var third = SessionId.next();
    begin(third, Optional.of("tablet " + subject));
    assertThat(tell(token(Map.of()))).isEqualTo(200);
    assertThat(isEnded(third)).as("wherever the person is signed in").isTrue();
  }

  @Test
  void whatIsNoLogoutTokenEndsNothing() throws Exception {
    begin();
    assertThat(tell(token(Map.of("events", Map.of())))).isEqualTo(400);
    assertThat(tell(token(Map.of("nonce", "x")))).as("an ID token").isEqualTo(400);
    assertThat(tell(token(Map.of("aud", List.of("another"))))).isEqualTo(400);
    assertThat(tell(token(Map.of("iss", "http://localhost:1/another")))).isEqualTo(400);
    assertThat(tell("nonsense")).isEqualTo(400);
    assertThat(tell("")).isEqualTo(400);
    assertThat(tell(token(Map.of("exp", Instant.now().minus(MINUTES).getEpochSecond()))))
        .as("too old")
        .isEqualTo(400);
    assertThat(tell(signed("JWT", KEY, Map.of()))).as("of another type").isEqualTo(400);
    assertThat(isEnded()).isFalse();
  }

  @Test
  void aTokenOfAnotherKeyEndsNothing() throws Exception {
    begin();
    assertThat(tell(signed("logout+jwt", key(), Map.of()))).isEqualTo(400);
    assertThat(isEnded()).isFalse();
  }

  private void begin() {
    begin(session, Optional.empty());
  }

  private void begin(SessionId begun, Optional<String> providers) {
    portal
        .bean(Sessions.class)
        .begin(
            begun,
            new Actor.Person(new CitizenId(UUID.randomUUID()), "Ida Test"),
            new ProviderSession(Optional.of(subject), providers),
            Device.UNKNOWN);
  }

  /** The session is on no page here, so the round that ends it leaves the row. */
  private boolean isEnded() {
    return isEnded(session);
  }

  private static boolean isEnded(SessionId begun) {
    return portal.bean(Sessions.class).toEnd().contains(begun);
  }

  private String token(Map<String, Object> changes) throws JOSEException {
    return signed("logout+jwt", KEY, changes);
  }

  private String signed(String type, RSAKey by, Map<String, Object> changes) throws JOSEException {
    var now = Instant.now();
    var claims = new HashMap<String, Object>();
    claims.put("iss", provider.issuerUrl("default").toString());
    claims.put("aud", List.of("vores-plan"));
    claims.put("sub", subject);
    claims.put("jti", UUID.randomUUID().toString());
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", now.plus(MINUTES).getEpochSecond());
    claims.put("events", Map.of(LogoutTokenClaimsSet.EVENT_TYPE, Map.of()));
    claims.putAll(changes);
    var built = new JWTClaimsSet.Builder();
    claims.forEach(built::claim);
    var header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .keyID(KEY.getKeyID())
            .type(new JOSEObjectType(type));
    var token = new SignedJWT(header.build(), built.build());
    token.sign(new RSASSASigner(by));
    return token.serialize();
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("default").generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static int tell(String token) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(portal.address("/logout/back-channel")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("logout_token=" + token))
                .build(),
            BodyHandlers.ofString())
        .statusCode();
  }
}
