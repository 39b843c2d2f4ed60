package dk.voresplan.portal.signin;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import dk.voresplan.token.SigningKeys;
import dk.voresplan.token.TimelyHttp;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Fetches what the identity provider publishes of itself, when it is first needed. The portal
 * starts without it, and tries anew while the provider is silent.
 */
@Singleton
final class IdentityProvider {
  private static final Duration TIME = Duration.ofSeconds(2);
  private static final Duration FRESH = Duration.ofHours(1);
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(3);

  private final OidcSettings settings;
  private final Clock clock;
  private @Nullable OIDCProviderMetadata known;
  private @Nullable IdTokens idTokens;
  private Instant askAgain = Instant.MIN;

  IdentityProvider(OidcSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** The provider's addresses. */
  synchronized OIDCProviderMetadata metadata() throws SignInFailed {
    if (clock.instant().isAfter(askAgain)) {
      ask();
    }
    if (known == null) {
      throw new SignInFailed(SignInProblem.PROVIDER_SILENT);
    }
    return known;
  }

  /** What checks this provider's tokens. */
  synchronized IdTokens idTokens() throws SignInFailed {
    if (settings.issuer().isBlank()) {
      throw new SignInFailed(SignInProblem.PROVIDER_SILENT);
    }
    if (idTokens == null) {
      idTokens = new IdTokens(settings, SigningKeys.of(settings.issuer(), clock), clock);
    }
    return idTokens;
  }

  private OIDCProviderMetadata read() throws GeneralException, IOException {
    var address = URI.create(OIDCProviderMetadata.resolveURL(settings.provider()).toString());
    var read = OIDCProviderMetadata.parse(TimelyHttp.get(address, TIME));
    if (!settings.provider().equals(read.getIssuer())) {
      throw new GeneralException("Another provider");
    }
    return read;
  }

  private void ask() {
    try {
      known = read();
      askAgain = clock.instant().plus(FRESH);
    } catch (GeneralException | IOException | IllegalArgumentException silent) {
      // What was known before still serves: providers change their addresses rarely.
      askAgain = clock.instant().plus(BETWEEN_TRIES);
    }
  }
}
