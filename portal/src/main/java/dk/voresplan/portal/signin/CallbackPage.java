package dk.voresplan.portal.signin;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.SessionID;
import dk.voresplan.access.Actor;
import dk.voresplan.history.Visits;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.session.Device;
import dk.voresplan.session.ProviderSession;
import jakarta.inject.Singleton;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the provider sends the browser back to: checks all that came, and makes the session. A
 * session from before is ended, so that its id is worth nothing.
 */
@Singleton
@WebServlet("/login/callback")
final class CallbackPage extends HttpServlet {
  private final transient ProviderClient client;
  private final transient IdentityProvider provider;
  private final transient SignInCookie cookie;
  private final transient UsedAttempts used;
  private final transient Identification identification;
  private final transient Visits visits;
  private final transient PowersOfAttorney powers;
  private final transient Relatives relatives;
  private final transient Clock clock;

  CallbackPage(
      ProviderClient client,
      IdentityProvider provider,
      SignInCookie cookie,
      UsedAttempts used,
      Identification identification,
      Visits visits,
      PowersOfAttorney powers,
      Relatives relatives,
      Clock clock) {
    this.client = client;
    this.provider = provider;
    this.cookie = cookie;
    this.used = used;
    this.identification = identification;
    this.visits = visits;
    this.powers = powers;
    this.relatives = relatives;
    this.clock = clock;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      var attempt =
          cookie
              .take(request, response)
              .orElseThrow(() -> new SignInFailed(SignInProblem.ATTEMPT_LOST));
      var device = Device.of(request.getHeader("User-Agent"));
      var session = session(answer(request), attempt, device);
      begin(session, request);
      response.sendRedirect(attempt.goal().orElse(session.home()));
    } catch (SignInFailed failure) {
      ProblemPage.write(failure.problem(), request, response);
    }
  }

  private Session session(AuthenticationResponse answer, SignInAttempt attempt, Device device)
      throws SignInFailed {
    var token = client.redeem(code(answer, attempt), attempt).getIDToken();
    if (token == null) {
      throw new SignInFailed(SignInProblem.NOT_PROVEN);
    }
    var claims = provider.idTokens().checked(token, attempt.nonce());
    var actor = identification.actor(claims);
    Optional<Instant> lastHere = Optional.empty();
    boolean forOthers = false;
    if (actor instanceof Actor.Person person) {
      powers.told(person, claims);
      lastHere = visits.arrive(person);
      forOthers = relatives.comesForOthers(person);
    }
    return new Session(
        actor,
        token.getParsedString(),
        provider(claims),
        device,
        clock.instant(),
        lastHere,
        forOthers);
  }

  private static ProviderSession provider(IDTokenClaimsSet claims) {
    return new ProviderSession(
        Optional.of(claims.getSubject().getValue()),
        Optional.ofNullable(claims.getSessionID()).map(SessionID::getValue));
  }

  private AuthorizationCode code(AuthenticationResponse answer, SignInAttempt attempt)
      throws SignInFailed {
    if (!attempt.state().equals(answer.getState()) || !used.isFirstUse(attempt)) {
      throw new SignInFailed(SignInProblem.ATTEMPT_LOST);
    }
    if (!isOurProviders(answer.getIssuer())) {
      throw new SignInFailed(SignInProblem.NOT_PROVEN);
    }
    if (!answer.indicatesSuccess()) {
      var cancelled = OAuth2Error.ACCESS_DENIED.equals(answer.toErrorResponse().getErrorObject());
      throw new SignInFailed(cancelled ? SignInProblem.CANCELLED : SignInProblem.PROVIDER_SILENT);
    }
    var code = answer.toSuccessResponse().getAuthorizationCode();
    if (code == null) {
      throw new SignInFailed(SignInProblem.ATTEMPT_LOST);
    }
    return code;
  }

  /**
   * Tells whether the answer is from our provider. An answer that names another provider was meant
   * for another client. One that names none is not from a provider that says it always does (<a
   * href="https://www.rfc-editor.org/rfc/rfc9207">RFC 9207</a>).
   */
  private boolean isOurProviders(@Nullable Issuer issuer) throws SignInFailed {
    var metadata = provider.metadata();
    return issuer == null
        ? !metadata.supportsAuthorizationResponseIssuerParam()
        : issuer.equals(metadata.getIssuer());
  }

  private AuthenticationResponse answer(HttpServletRequest request) throws SignInFailed {
    try {
      return AuthenticationResponseParser.parse(
          URI.create(client.callback() + "?" + request.getQueryString()));
    } catch (ParseException | IllegalArgumentException unreadable) {
      throw new SignInFailed(SignInProblem.ATTEMPT_LOST, unreadable);
    }
  }

  private static void begin(Session session, HttpServletRequest request) {
    var before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    request.getSession(true).setAttribute(SignedIn.ATTRIBUTE, session);
  }
}
