package dk.voresplan.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IdTokensTest {
  private static final Nonce NONCE = new Nonce("the nonce of this sign-in");
  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final String SECRET = "a secret long enough to sign with: 32 bytes";

  private static MockOAuth2Server provider;
  private static IdTokens idTokens;

  @BeforeAll
  static void start() throws Exception {
    provider = new MockOAuth2Server();
    provider.start();
    var metadata = OIDCProviderMetadata.resolve(new Issuer(issuer()));
    idTokens = IdTokens.of(metadata, settings());
  }

  @AfterAll
  static void stop() {
    provider.shutdown();
  }

  @Test
  void theProvidersOwnTokenIsBelieved() throws Exception {
    var claims = idTokens.checked(issued(Map.of(), AN_HOUR), NONCE);
    assertThat(claims.getSubject().getValue()).isEqualTo("maja");
  }

  @Test
  void aTokenOfAnotherSignInIsRefused() {
    assertRefused(issued(Map.of("nonce", "another"), AN_HOUR));
  }

  @Test
  void aTokenThatHasRunOutIsRefused() {
    assertRefused(issued(Map.of(), Duration.ofMinutes(-2)));
  }

  @Test
  void aTokenForAnotherClientIsRefused() {
    assertRefused(issued(Map.of("aud", List.of("another")), AN_HOUR));
  }

  @Test
  void aTokenOfAnotherIssuerIsRefused() {
    assertRefused(issued(Map.of("iss", "http://localhost:1/another"), AN_HOUR));
  }

  @Test
  void aTokenWithoutASignatureIsRefused() {
    assertRefused(new PlainJWT(claims()));
  }

  @Test
  void aTokenSignedByAnotherKeyIsRefused() throws Exception {
    var key = new RSAKeyGenerator(2048).keyID("default").generate();
    var token =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("default").build(), claims());
    token.sign(new RSASSASigner(key));
    assertRefused(token);
  }

  @Test
  void aTokenSignedWithTheClientsOwnSecretIsRefused() throws Exception {
    var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims());
    token.sign(new MACSigner(SECRET.getBytes(StandardCharsets.UTF_8)));
    assertRefused(token);
  }

  private static void assertRefused(JWT token) {
    assertThatThrownBy(() -> idTokens.checked(token, NONCE))
        .isInstanceOfSatisfying(
            SignInFailed.class,
            failure -> assertThat(failure.problem()).isEqualTo(SignInProblem.NOT_PROVEN));
  }

  private static SignedJWT issued(Map<String, Object> changes, Duration lifetime) {
    var claims = new HashMap<String, Object>(claims().getClaims());
    claims.putAll(changes);
    claims.remove("exp");
    claims.remove("iat");
    return provider.getConfig().getTokenProvider().jwt(claims, lifetime, "default");
  }

  private static JWTClaimsSet claims() {
    return new JWTClaimsSet.Builder()
        .issuer(issuer())
        .subject("maja")
        .audience("vores-plan")
        .claim("nonce", NONCE.getValue())
        .claim("iat", Instant.now().getEpochSecond())
        .claim("exp", Instant.now().plus(AN_HOUR).getEpochSecond())
        .build();
  }

  private static String issuer() {
    return provider.issuerUrl("default").toString();
  }

  private static OidcSettings settings() {
    return new OidcSettings(
        issuer(),
        "vores-plan",
        SECRET,
        "openid",
        "",
        List.of(),
        "cpr",
        "name",
        "organisation_id",
        "employee_id",
        "acr",
        "");
  }
}
