package dk.voresplan.demo;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * An OpenID Connect provider where one signs in by choosing who to be. It listens on this machine
 * only, as it believes everyone.
 */
public final class DemoIdentityProvider implements AutoCloseable {
  static final String ISSUER_ID = "demo";

  private final MockOAuth2Server server;
  private final DemoTokens tokens;
  private final String issuer;

  private DemoIdentityProvider(MockOAuth2Server server, DemoTokens tokens, String issuer) {
    this.server = server;
    this.tokens = tokens;
    this.issuer = issuer;
  }

  /**
   * Starts the provider.
   *
   * @param port where it listens
   * @param folder where its signing key is kept
   * @param audience who its access tokens are for
   * @throws DemoCannotStart if the port is taken
   */
  public static DemoIdentityProvider start(int port, Path folder, String audience) {
    var issuer = issuer(port);
    var keys = new KeyProvider(List.of(SigningKey.keptIn(folder)), "RS256");
    // The server hands its first key to the first issuer asked for: let that be ours.
    keys.signingKey(ISSUER_ID);
    var signer = new OAuth2TokenProvider(keys);
    var tokens = new DemoTokens(signer, issuer, audience);
    var server =
        new MockOAuth2Server(
            config(signer, audience),
            new SignInRoute(),
            new EndSessionRoute(),
            new TokenRoute(tokens));
    try {
      server.start(InetAddress.getLoopbackAddress(), port);
    } catch (Exception failure) { // Kotlin lets Netty's BindException out unannounced
      throw new DemoCannotStart(
          "Port %d is taken: set IDP_PORT to one that is free.".formatted(port), failure);
    }
    return new DemoIdentityProvider(server, tokens, issuer);
  }

  /** The address by which the provider on {@code port} is known. */
  static String issuer(int port) {
    return "http://localhost:" + port + "/" + ISSUER_ID;
  }

  private static OAuth2Config config(OAuth2TokenProvider signer, String audience) {
    var callback =
        new DefaultOAuth2TokenCallback(
            ISSUER_ID, "nobody", "JWT", List.of(audience), Map.of(), 3600);
    return new OAuth2Config(true, null, null, false, signer, Set.of(callback), new NettyWrapper());
  }

  /** The issuer that the portal is to be configured with. */
  public String issuer() {
    return issuer;
  }

  DemoTokens tokens() {
    return tokens;
  }

  @Override
  public void close() {
    server.shutdown();
  }
}
