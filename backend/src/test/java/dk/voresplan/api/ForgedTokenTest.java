package dk.voresplan.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.CompressionAlgorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import dk.voresplan.RunningBackend;
import dk.voresplan.TestIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens whose header tries to choose the key, or what is done with it. */
class ForgedTokenTest {
  private static final int TEN_MEGABYTES = 10_000_000;

  private final RunningBackend backend = RunningBackend.get();
  private final TestIssuer issuer = backend.issuer();
  private final RSAKey forger = TestIssuer.newKey();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../../dev/null",
        "file:///etc/passwd",
        "test' or '1'='1",
        "x'; drop table person; --",
        "test\u0000",
        "\u0000",
        "",
        "${jndi:ldap://localhost/x}"
      })
  void aKeyIsANameAndNothingElse(String key) throws JOSEException {
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key).build();
    assertThat(statusOf(signed(header, forger))).isEqualTo(401);
  }

  @Test
  void theKeyThatATokenBringsAlongIsNotBelieved() throws JOSEException {
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(forger.toPublicJWK()).build();
    assertThat(statusOf(signed(header, forger))).isEqualTo(401);
  }

  @Test
  void theAddressesThatATokenNamesAreNotAsked() throws IOException, JOSEException {
    var asked = new AtomicInteger();
    var elsewhere =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    elsewhere.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          var keys = new JWKSet(forger.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    elsewhere.start();
    try {
      var address = URI.create("http://localhost:" + elsewhere.getAddress().getPort() + "/keys");
      for (var key : new String[] {forger.getKeyID(), "of-the-forger"}) {
        var header =
            new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(key)
                .jwkURL(address)
                .x509CertURL(address);
        assertThat(statusOf(signed(header.build(), forger))).isEqualTo(401);
      }
      assertThat(asked).hasValue(0);
    } finally {
      elsewhere.stop(0);
    }
  }

  @Test
  void anExtensionThatMustBeUnderstoodAndIsNotIsRefused() throws JOSEException {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .keyID(issuer.key().getKeyID())
            .criticalParams(Set.of("of-our-own"))
            .customParam("of-our-own", "x");
    assertThat(statusOf(signed(header.build(), issuer.key()))).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"logout+jwt", "id+jwt", "dpop+jwt", "JOSE"})
  void aTokenOfAnotherKindIsNoAccessToken(String type) throws JOSEException {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .keyID(issuer.key().getKeyID())
            .type(new JOSEObjectType(type));
    assertThat(statusOf(signed(header.build(), issuer.key()))).isEqualTo(401);
  }

  @Test
  void aTokenInAnEncryptedOneIsRefused() throws JOSEException {
    var inner = issuer.sign(claims());
    assertThat(
            statusOf(encrypted(inner, new JWEHeader.Builder(jwe(), method()).contentType("JWT"))))
        .isEqualTo(401);
  }

  @Test
  void aTokenThatUnpacksToTenMegabytesIsNotUnpacked() throws JOSEException {
    var bomb =
        encrypted(
            "0".repeat(TEN_MEGABYTES / 2),
            new JWEHeader.Builder(jwe(), method()).compressionAlgorithm(CompressionAlgorithm.DEF));
    assertThat(bomb.length()).as("short enough to be looked at").isLessThan(8_192);
    assertThat(statusOf(bomb)).isEqualTo(401);
  }

  private static JWEAlgorithm jwe() {
    return JWEAlgorithm.RSA_OAEP_256;
  }

  private static EncryptionMethod method() {
    return EncryptionMethod.A256GCM;
  }

  private String encrypted(String content, JWEHeader.Builder header) throws JOSEException {
    var token = new JWEObject(header.keyID(issuer.key().getKeyID()).build(), new Payload(content));
    token.encrypt(new RSAEncrypter(issuer.key().toRSAPublicKey()));
    return token.serialize();
  }

  private String signed(JWSHeader header, RSAKey by) throws JOSEException {
    var token = new SignedJWT(header, claims());
    token.sign(new RSASSASigner(by));
    return token.serialize();
  }

  private JWTClaimsSet claims() {
    return issuer.claims(Map.of("client_id", "kommunen", "scope", "system/*.cruds")).build();
  }

  private int statusOf(String token) {
    return backend.get("/api/me", token).status();
  }
}
