package dk.voresplan.token;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/**
 * Where an issuer publishes its keys, found by OpenID Connect Discovery. What a token says of where
 * its key may be had ({@code jku}, {@code x5u}) is never asked.
 */
final class KeyPublication {
  private static final int TIMEOUT_MILLIS = 5_000;
  private static final int MOST_BYTES = 100_000;

  private final DefaultResourceRetriever http =
      new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MOST_BYTES);
  private final String issuer;

  KeyPublication(String issuer) {
    this.issuer = issuer;
  }

  /** The keys as they are published now. */
  JWKSet read() throws IOException, ParseException {
    var discovered =
        JSONObjectUtils.parse(
            read(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration"));
    if (!issuer.equals(JSONObjectUtils.getString(discovered, "issuer"))) {
      throw new IOException("Discovery found another issuer");
    }
    return JWKSet.parse(read(JSONObjectUtils.getString(discovered, "jwks_uri")));
  }

  private String read(@Nullable String address) throws IOException {
    if (address == null) {
      throw new IOException("Discovery names no keys");
    }
    try {
      return http.retrieveResource(URI.create(address).toURL()).getContent();
    } catch (IllegalArgumentException unreadable) {
      throw new IOException("Discovery names no address", unreadable);
    }
  }
}
