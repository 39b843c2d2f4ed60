package dk.voresplan.api;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's keys, found by OpenID Connect Discovery when they are first needed: the API starts
 * when the issuer is down. A cache stands in front of it.
 */
final class SigningKeys implements JWKSetSource<SecurityContext> {
  private static final int TIMEOUT_MILLIS = 5_000;
  private static final int MOST_BYTES = 100_000;

  private final DefaultResourceRetriever http =
      new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MOST_BYTES);
  private final String issuer;

  SigningKeys(String issuer) {
    this.issuer = issuer;
  }

  @Override
  public JWKSet getJWKSet(
      @Nullable JWKSetCacheRefreshEvaluator evaluator, long now, @Nullable SecurityContext context)
      throws KeySourceException {
    try {
      var discovered =
          JSONObjectUtils.parse(
              read(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration"));
      if (!issuer.equals(JSONObjectUtils.getString(discovered, "issuer"))) {
        throw new KeySourceException("Discovery found another issuer");
      }
      return JWKSet.parse(read(JSONObjectUtils.getString(discovered, "jwks_uri")));
    } catch (IOException | ParseException unreachable) {
      throw new RemoteKeySourceException("The issuer's keys cannot be read", unreachable);
    }
  }

  private String read(@Nullable String address) throws IOException {
    if (address == null) {
      throw new IOException("Discovery names no keys");
    }
    return http.retrieveResource(URI.create(address).toURL()).getContent();
  }

  @Override
  public void close() {}
}
