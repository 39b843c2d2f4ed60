package dk.voresplan.token;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where an issuer publishes its keys, found by OpenID Connect Discovery. What a token says of where
 * its key may be had ({@code jku}, {@code x5u}) is never asked.
 */
final class KeyPublication {
  /** For both questions together: someone waits for the answer at sign-in. */
  private static final Duration TIME = Duration.ofSeconds(2);

  private final String issuer;

  KeyPublication(String issuer) {
    this.issuer = issuer;
  }

  /** The keys as they are published now. */
  JWKSet read() throws IOException, ParseException {
    long end = System.nanoTime() + TIME.toNanos();
    var discovered =
        JSONObjectUtils.parse(
            read(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration", end));
    if (!issuer.equals(JSONObjectUtils.getString(discovered, "issuer"))) {
      throw new IOException("Discovery found another issuer");
    }
    return JWKSet.parse(read(JSONObjectUtils.getString(discovered, "jwks_uri"), end));
  }

  private static String read(@Nullable String address, long end) throws IOException {
    if (address == null) {
      throw new IOException("Discovery names no keys");
    }
    try {
      return TimelyHttp.get(URI.create(address), Duration.ofNanos(end - System.nanoTime()));
    } catch (IllegalArgumentException unreadable) {
      throw new IOException("Discovery names no address", unreadable);
    }
  }
}
