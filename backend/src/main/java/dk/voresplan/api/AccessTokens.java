package dk.voresplan.api;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dk.voresplan.token.SigningKeys;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks access tokens: signature by the issuer's keys, with algorithms on a list; issuer,
 * audience, expiry and start, with a minute for clocks that differ. An ID token is no access token.
 */
@Singleton
class AccessTokens {
  private static final Duration SKEW = Duration.ofSeconds(60);
  private static final int LONGEST = 8_192;
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256, JWSAlgorithm.PS256);
  private static final Set<String> ONLY_IN_ID_TOKENS = Set.of("nonce", "at_hash", "c_hash");

  private final @Nullable DefaultJWTProcessor<SecurityContext> processor;

  AccessTokens(TokenConfiguration configuration, Clock clock) {
    this.processor =
        configuration
            .configuredIssuer()
            .map(issuer ->
                processor(issuer, configuration.audience(), SigningKeys.of(issuer, clock)))
            .orElse(null);
  }

  /**
   * The claims of a good token; empty for any other.
   *
   * @throws IssuerUnreachable if the issuer's keys are needed and cannot be had
   */
  Optional<JWTClaimsSet> claims(String token) {
    if (processor == null || token.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(processor.process(token, null));
    } catch (KeySourceException unreachable) {
      throw new IssuerUnreachable(unreachable);
    } catch (ParseException | BadJOSEException | JOSEException notGood) {
      return Optional.empty();
    }
  }

  private static DefaultJWTProcessor<SecurityContext> processor(
      String issuer, String audience, JWKSource<SecurityContext> keys) {
    var claims =
        new DefaultJWTClaimsVerifier<SecurityContext>(
            Set.of(audience),
            new JWTClaimsSet.Builder().issuer(issuer).build(),
            Set.of("exp", "sub"),
            ONLY_IN_ID_TOKENS);
    claims.setMaxClockSkew((int) SKEW.toSeconds());
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            new JOSEObjectType("at+jwt"), JOSEObjectType.JWT, null));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
    processor.setJWTClaimsSetVerifier(claims);
    return processor;
  }
}
