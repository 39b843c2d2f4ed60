package dk.voresplan.portal.signin;

import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import dk.voresplan.portal.server.PortalSettings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Speaks with the identity provider: sends the person there, and redeems what comes back. */
@Singleton
final class ProviderClient {
  private final OidcSettings settings;
  private final PortalSettings portal;
  private final IdentityProvider provider;

  ProviderClient(OidcSettings settings, PortalSettings portal, IdentityProvider provider) {
    this.settings = settings;
    this.portal = portal;
    this.provider = provider;
  }

  /**
   * Returns where the browser goes to sign in. The provider is to ask anew, also someone whom it
   * knows already. So the session that ended does not let in whoever has the telephone afterwards.
   */
  URI signInAddress(SignInAttempt attempt, Locale language) throws SignInFailed {
    var request =
        new AuthenticationRequest.Builder(
                ResponseType.CODE, settings.scope(), settings.client(), callback())
            .endpointURI(provider.metadata().getAuthorizationEndpointURI())
            .state(attempt.state())
            .nonce(attempt.nonce())
            .codeChallenge(attempt.verifier(), CodeChallengeMethod.S256)
            .uiLocales(languages(language))
            .prompt(Prompt.Type.LOGIN);
    if (!settings.acr().isEmpty()) {
      request.acrValues(List.of(new ACR(settings.acr())));
    }
    return request.build().toURI();
  }

  /** Gives the code for tokens, which the browser never sees. */
  OIDCTokens redeem(AuthorizationCode code, SignInAttempt attempt) throws SignInFailed {
    try {
      var request =
          tokenRequest(
                  provider.metadata(),
                  new AuthorizationCodeGrant(code, callback(), attempt.verifier()))
              .toHTTPRequest();
      var answer = request.send(new TokenRequestSender());
      if (answer.getStatusCode() >= HttpURLConnection.HTTP_INTERNAL_ERROR) {
        throw new SignInFailed(SignInProblem.PROVIDER_SILENT);
      }
      return tokens(OIDCTokenResponseParser.parse(answer));
    } catch (IOException silent) {
      throw new SignInFailed(SignInProblem.PROVIDER_SILENT, silent);
    } catch (ParseException unreadable) {
      throw new SignInFailed(SignInProblem.NOT_PROVEN, unreadable);
    }
  }

  URI callback() {
    return portal.url().resolve("/login/callback");
  }

  private static OIDCTokens tokens(TokenResponse response) throws SignInFailed {
    if (response instanceof OIDCTokenResponse success) {
      return success.getOIDCTokens();
    }
    var error = response.toErrorResponse().getErrorObject();
    throw new SignInFailed(
        OAuth2Error.INVALID_GRANT.equals(error)
            ? SignInProblem.ATTEMPT_LOST
            : SignInProblem.NOT_PROVEN);
  }

  private TokenRequest tokenRequest(OIDCProviderMetadata metadata, AuthorizationCodeGrant grant) {
    var address = metadata.getTokenEndpointURI();
    if (settings.clientSecret().isEmpty()) {
      return new TokenRequest.Builder(address, settings.client(), grant).build();
    }
    var secret = new Secret(settings.clientSecret());
    var methods = metadata.getTokenEndpointAuthMethods();
    var inBody =
        methods != null
            && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    return new TokenRequest.Builder(
            address,
            inBody
                ? new ClientSecretPost(settings.client(), secret)
                : new ClientSecretBasic(settings.client(), secret),
            grant)
        .build();
  }

  private static List<LangTag> languages(Locale language) {
    try {
      return List.of(new LangTag(language.getLanguage()));
    } catch (LangTagException impossible) {
      throw new IllegalArgumentException(language.toLanguageTag(), impossible);
    }
  }
}
