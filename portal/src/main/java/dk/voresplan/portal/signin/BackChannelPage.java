package dk.voresplan.portal.signin;

import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.id.Subject;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.SessionID;
import dk.voresplan.portal.server.Incident;
import dk.voresplan.portal.server.OpenSessions;
import dk.voresplan.session.ProviderSession;
import dk.voresplan.session.Sessions;
import jakarta.inject.Singleton;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.ParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the provider says that someone has signed out elsewhere, or must be signed out (<a
 * href="https://openid.net/specs/openid-connect-backchannel-1_0.html">OpenID Connect Back-Channel
 * Logout 1.0</a>): their sessions end on all nodes within a second or two.
 *
 * <p>A token that is sent again does no harm: it ends what began before it, and nothing later.
 */
@Singleton
@WebServlet("/logout/back-channel")
final class BackChannelPage extends HttpServlet {
  private static final int LONGEST = 8_192;

  private final transient IdentityProvider provider;
  private final transient Sessions sessions;
  private final transient OpenSessions open;

  BackChannelPage(IdentityProvider provider, Sessions sessions, OpenSessions open) {
    this.provider = provider;
    this.sessions = sessions;
    this.open = open;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    try {
      end(claims(request.getParameter("logout_token")));
      open.round();
    } catch (SignInFailed refused) {
      Incident.noted("No sign-out by the provider: " + refused.problem());
      refuse(refused.problem(), response);
    }
  }

  private LogoutTokenClaimsSet claims(@Nullable String token) throws SignInFailed {
    if (token == null || token.length() > LONGEST) {
      throw new SignInFailed(SignInProblem.NOT_PROVEN);
    }
    try {
      return provider.idTokens().checkedSignOut(JWTParser.parse(token));
    } catch (ParseException unreadable) {
      throw new SignInFailed(SignInProblem.NOT_PROVEN, unreadable);
    }
  }

  private void end(LogoutTokenClaimsSet claims) throws SignInFailed {
    var named =
        new ProviderSession(
            Optional.ofNullable(claims.getSubject()).map(Subject::getValue),
            Optional.ofNullable(claims.getSessionID()).map(SessionID::getValue));
    if (named.subject().isEmpty() && named.session().isEmpty()) {
      throw new SignInFailed(SignInProblem.NOT_PROVEN);
    }
    sessions.endAt(named, claims.getIssueTime().toInstant().plus(IdTokens.SKEW));
  }

  private static void refuse(SignInProblem problem, HttpServletResponse response)
      throws IOException {
    response.setStatus(
        problem == SignInProblem.PROVIDER_SILENT
            ? problem.httpStatus()
            : HttpServletResponse.SC_BAD_REQUEST);
    response.setContentType("application/json");
    response.getWriter().write("{\"error\":\"invalid_request\"}");
  }
}
