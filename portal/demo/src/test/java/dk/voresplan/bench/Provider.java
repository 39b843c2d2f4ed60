package dk.voresplan.bench;

import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** The provider signs people in and gives tokens, outside the measured server's process. */
final class Provider implements AutoCloseable {
  static final String AUDIENCE = "voresplan-api";

  private static final String ID = "bench";
  private static final String ASSURANCE = "Substantial";
  private static final Duration LIFETIME = Duration.ofHours(8);

  private final OAuth2TokenProvider signer;
  private final MockOAuth2Server server;

  Provider() {
    var keys = new KeyProvider(List.of(), "RS256");
    // Two requests for the first key at once could get two different ones.
    keys.signingKey(ID);
    this.signer = new OAuth2TokenProvider(keys);
    var callback =
        new DefaultOAuth2TokenCallback(
            ID, "nobody", "JWT", List.of(AUDIENCE), Map.of(), LIFETIME.toSeconds());
    this.server =
        new MockOAuth2Server(
            new OAuth2Config(
                true, null, null, false, signer, Set.of(callback), new NettyWrapper()));
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  /** Returns the address that tokens name as their issuer. */
  String issuer() {
    return "http://localhost:%d/%s".formatted(server.baseUrl().port(), ID);
  }

  /** Makes an access token of a source system. */
  String tokenOf(InventedSource source) {
    return token(source.client(), source.client(), "system/*.cruds", Map.of());
  }

  /** Makes an access token of a citizen. */
  String tokenOf(InventedCitizen citizen) {
    return token(citizen.cpr(), "bench-app", "openid patient/*.rs wishes.write", claims(citizen));
  }

  /** Returns what the provider says of a citizen who signs in. */
  static Map<String, Object> claims(InventedCitizen citizen) {
    return Map.of("cpr", citizen.cpr(), "name", citizen.name(), "acr", ASSURANCE);
  }

  private String token(String subject, String client, String scope, Map<String, Object> more) {
    var claims = new HashMap<>(more);
    claims.put("iss", issuer());
    claims.put("sub", subject);
    claims.put("aud", AUDIENCE);
    claims.put("client_id", client);
    claims.put("azp", client);
    claims.put("scope", scope);
    return signer.jwt(claims, LIFETIME, ID).serialize();
  }

  @Override
  public void close() {
    server.shutdown();
  }
}
