package dk.voresplan.portal.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/**
 * Checks what the provider signs: ID tokens and logout tokens. One of its keys must have signed,
 * with an algorithm from our own list. The issuer, the audience and the time must be right. So must
 * the nonce, which only ID tokens have. The list is ours because a provider's own says only what it
 * can do (RFC 8725, 3.1).
 */
final class IdTokens {
  /** How much clocks may differ. */
  static final Duration SKEW = Duration.ofSeconds(60);

  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.ES384);

  private final IDTokenValidator signIns;
  private final LogoutTokenValidator signOuts;
  private final Clock clock;

  IdTokens(OidcSettings settings, JWKSource<SecurityContext> keys, Clock clock) {
    JWSKeySelector<SecurityContext> selector = new JWSVerificationKeySelector<>(ALGORITHMS, keys);
    this.signIns = new IDTokenValidator(settings.provider(), settings.client(), selector, null);
    this.signOuts =
        new LogoutTokenValidator(settings.provider(), settings.client(), true, selector, null);
    this.clock = clock;
    signIns.setMaxClockSkew((int) SKEW.toSeconds());
    signOuts.setMaxClockSkew((int) SKEW.toSeconds());
  }

  /** The claims of an ID token that passes all checks. */
  IDTokenClaimsSet checked(JWT token, Nonce nonce) throws SignInFailed {
    try {
      var claims = signIns.validate(token, nonce);
      var begins = claims.getDateClaim("nbf");
      if (begins != null && begins.toInstant().isAfter(clock.instant().plus(SKEW))) {
        throw new SignInFailed(SignInProblem.NOT_PROVEN);
      }
      return claims;
    } catch (KeySourceException silent) {
      throw new SignInFailed(SignInProblem.PROVIDER_SILENT, silent);
    } catch (BadJOSEException | JOSEException refused) {
      throw new SignInFailed(SignInProblem.NOT_PROVEN, refused);
    }
  }

  /** The claims of a logout token that passes all checks. */
  LogoutTokenClaimsSet checkedSignOut(JWT token) throws SignInFailed {
    try {
      return signOuts.validate(token);
    } catch (KeySourceException silent) {
      throw new SignInFailed(SignInProblem.PROVIDER_SILENT, silent);
    } catch (BadJOSEException | JOSEException refused) {
      throw new SignInFailed(SignInProblem.NOT_PROVEN, refused);
    }
  }
}
