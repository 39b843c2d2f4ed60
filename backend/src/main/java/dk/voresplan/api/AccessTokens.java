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
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dk.voresplan.token.SigningKeys;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks access tokens: their signature, issuer, audience, start and expiry. One of the issuer's
 * keys must have signed, with an algorithm on our list. Times may differ by a minute, as clocks do.
 * An ID token is refused. So is a token that is good for more than a day, as a thief has it for
 * that long.
 */
@Singleton
class AccessTokens {
  private static final Duration SKEW = Duration.ofSeconds(60);
  private static final Duration LONGEST_LIFE = Duration.ofHours(24);
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
                processor(issuer, configuration.audience(), SigningKeys.of(issuer, clock), clock))
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
      String issuer, String audience, JWKSource<SecurityContext> keys, Clock clock) {
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
    processor.setJWTClaimsSetVerifier((set, context) -> {
      claims.verify(set, context);
      endsInTime(set, clock.instant());
    });
    return processor;
  }

  /** Refuses what lives too long; what does not say since when is counted from now. */
  private static void endsInTime(JWTClaimsSet claims, Instant now) throws BadJWTException {
    var issued = claims.getIssueTime() == null ? now : claims.getIssueTime().toInstant();
    if (claims.getExpirationTime().toInstant().isAfter(issued.plus(LONGEST_LIFE))) {
      throw new BadJWTException("The token lives too long");
    }
  }
}
