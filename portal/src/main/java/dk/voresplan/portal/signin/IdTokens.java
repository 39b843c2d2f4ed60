package dk.voresplan.portal.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.net.MalformedURLException;
import java.util.Set;

/**
 * Checks ID tokens: signature by one of the provider's keys and an algorithm from our own list,
 * issuer, audience, time and nonce. The list is ours because a provider's own says only what it can
 * do (RFC 8725, 3.1).
 */
final class IdTokens {
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.ES384);
  private static final int CLOCK_SKEW_SECONDS = 60;
  private static final int LARGEST_KEY_SET = 100_000;

  private final IDTokenValidator validator;

  private IdTokens(IDTokenValidator validator) {
    this.validator = validator;
  }

  static IdTokens of(OIDCProviderMetadata provider, OidcSettings settings) throws SignInFailed {
    try {
      var retriever =
          new DefaultResourceRetriever(
              IdentityProvider.CONNECT_MILLIS, IdentityProvider.READ_MILLIS, LARGEST_KEY_SET);
      var keys =
          JWKSourceBuilder.<SecurityContext>create(provider.getJWKSetURI().toURL(), retriever)
              .retrying(true)
              .build();
      var validator =
          new IDTokenValidator(
              settings.provider(),
              settings.client(),
              new JWSVerificationKeySelector<>(ALGORITHMS, keys),
              null);
      validator.setMaxClockSkew(CLOCK_SKEW_SECONDS);
      return new IdTokens(validator);
    } catch (MalformedURLException | IllegalArgumentException unusable) {
      throw new SignInFailed(SignInProblem.PROVIDER_SILENT, unusable);
    }
  }

  /** The claims of a token that passes all checks. */
  IDTokenClaimsSet checked(JWT token, Nonce nonce) throws SignInFailed {
    try {
      return validator.validate(token, nonce);
    } catch (BadJOSEException | JOSEException refused) {
      throw new SignInFailed(SignInProblem.NOT_PROVEN, refused);
    }
  }
}
