package dk.voresplan;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** A mock identity provider whose signing key the tests hold, so that they can forge. */
public final class TestIssuer {
  public static final String AUDIENCE = "voresplan-api";

  private static final String ID = "test";

  private final RSAKey key;
  private final MockOAuth2Server server;

  public TestIssuer() {
    this.key = newKey();
    var keys = new KeyProvider(List.of(key), "RS256");
    keys.signingKey(ID);
    this.server =
        new MockOAuth2Server(
            new OAuth2Config(false, null, null, false, new OAuth2TokenProvider(keys), Set.of()));
    server.start();
    server.jwksUrl(ID);
  }

  public String url() {
    return server.issuerUrl(ID).toString();
  }

  public RSAKey key() {
    return key;
  }

  public static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID("test").generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The claims of a good token, to change one of. */
  public JWTClaimsSet.Builder claims(Map<String, Object> more) {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(url())
            .subject("somebody")
            .audience(AUDIENCE)
            .issueTime(Date.from(Instant.now()))
            .notBeforeTime(Date.from(Instant.now()))
            .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(1))));
    more.forEach(claims::claim);
    return claims;
  }

  public String sign(JWTClaimsSet claims) {
    return sign(claims, key, JWSAlgorithm.RS256);
  }

  public String sign(JWTClaimsSet claims, RSAKey by, JWSAlgorithm algorithm) {
    try {
      var token =
          new SignedJWT(
              new JWSHeader.Builder(algorithm)
                  .type(JOSEObjectType.JWT)
                  .keyID(key.getKeyID())
                  .build(),
              claims);
      token.sign(new RSASSASigner(by));
      return token.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public String source(String clientId) {
    return source(clientId, "system/*.cruds");
  }

  public String source(String clientId, String scope) {
    return sign(claims(Map.of("client_id", clientId, "scope", scope)).build());
  }

  public String citizen(String cpr, String name) {
    return citizen(cpr, name, "patient/*.rs wishes.write delegations.write");
  }

  public String citizen(String cpr, String name, String scope) {
    return sign(claims(Map.of("cpr", cpr, "name", name, "scope", scope)).build());
  }

  public String professional(String organisation, String employee, String name) {
    return professional(organisation, employee, name, "user/*.rs");
  }

  public String professional(String organisation, String employee, String name, String scope) {
    return sign(
        claims(
                Map.of(
                    "organisation_id",
                    organisation,
                    "employee_id",
                    employee,
                    "name",
                    name,
                    "scope",
                    scope))
            .build());
  }
}
