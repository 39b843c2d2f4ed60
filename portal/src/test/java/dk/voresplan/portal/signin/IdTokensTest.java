package dk.voresplan.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.openid.connect.sdk.Nonce;
import dk.voresplan.token.SigningKeys;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdTokensTest {
  private static final Nonce NONCE = new Nonce("the nonce of this sign-in");
  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final String SECRET = "a secret long enough to sign with: 32 bytes";

  private static MockOAuth2Server provider;
  private static IdTokens idTokens;

  @BeforeAll
  static void start() {
    provider = new MockOAuth2Server();
    provider.start();
    idTokens =
        new IdTokens(settings(), SigningKeys.of(issuer(), Clock.systemUTC()), Clock.systemUTC());
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

  @Test
  void aTokenSignedWithThePublicKeyAsASecretIsRefused() throws Exception {
    var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims());
    token.sign(new MACSigner(providersKey().toPublicKey().getEncoded()));
    assertRefused(token);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../dev/null", "x' or '1'='1", "default\u0000", ""})
  void aKeyIsANameAndNothingElse(String key) throws Exception {
    var forger = new RSAKeyGenerator(2048).generate();
    var token =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key).build(), claims());
    token.sign(new RSASSASigner(forger));
    assertRefused(token);
  }

  @Test
  void theKeyThatATokenBringsAlongIsNotBelieved() throws Exception {
    var forger = new RSAKeyGenerator(2048).keyID("default").generate();
    var header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .keyID("default")
            .jwk(forger.toPublicJWK())
            .jwkURL(URI.create("http://localhost:1/keys"))
            .x509CertURL(URI.create("http://localhost:1/keys"));
    var token = new SignedJWT(header.build(), claims());
    token.sign(new RSASSASigner(forger));
    assertRefused(token);
  }

  @Test
  void aTokenInAnEncryptedOneIsRefused() throws Exception {
    var header =
        new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM)
            .contentType("JWT")
            .keyID("default");
    var token = new EncryptedJWT(header.build(), claims());
    token.encrypt(new RSAEncrypter(providersKey().toRSAPublicKey()));
    assertRefused(token);
  }

  @Test
  void aTokenThatIsNotYetValidIsRefused() {
    var later = Instant.now().plus(Duration.ofMinutes(2)).getEpochSecond();
    var soon = Instant.now().plus(Duration.ofSeconds(30)).getEpochSecond();
    assertRefused(issued(Map.of("nbf", later), AN_HOUR));
    assertThatCode(() -> idTokens.checked(issued(Map.of("nbf", soon), AN_HOUR), NONCE))
        .as("clocks may differ")
        .doesNotThrowAnyException();
  }

  @Test
  void anAccessTokenIsNoIdToken() throws Exception {
    assertRefused(issued(Map.of("aud", List.of("voresplan-api")), AN_HOUR));
    var withoutNonce = new HashMap<>(claims().getClaims());
    withoutNonce.remove("nonce");
    withoutNonce.keySet().removeAll(List.of("exp", "iat"));
    assertRefused(provider.getConfig().getTokenProvider().jwt(withoutNonce, AN_HOUR, "default"));
  }

  private static RSAKey providersKey() throws Exception {
    var keys = JWKSet.load(URI.create(provider.jwksUrl("default").toString()).toURL());
    return keys.getKeys().getFirst().toRSAKey();
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
