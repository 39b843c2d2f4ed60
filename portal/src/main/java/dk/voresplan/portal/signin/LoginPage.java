package dk.voresplan.portal.signin;

import dk.voresplan.portal.server.Addresses;
import dk.voresplan.portal.server.Languages;
import dk.voresplan.portal.server.SignedIn;
import jakarta.inject.Singleton;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;

/** Sends the browser to the identity provider, with the sign-in under way sealed in a cookie. */
@Singleton
@WebServlet("/login")
final class LoginPage extends HttpServlet {
  private final transient ProviderClient provider;
  private final transient SignInCookie cookie;
  private final transient Clock clock;

  LoginPage(ProviderClient provider, SignInCookie cookie, Clock clock) {
    this.provider = provider;
    this.cookie = cookie;
    this.clock = clock;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var goal = Addresses.ours(request.getParameter("to"));
    var signedIn = SignedIn.of(request);
    if (signedIn.isPresent()) {
      response.sendRedirect(goal.orElse(signedIn.get().home()));
      return;
    }
    try {
      var attempt = SignInAttempt.begin(goal, clock.instant());
      var address = provider.signInAddress(attempt, Languages.language(request));
      cookie.give(response, attempt);
      response.sendRedirect(address.toString());
    } catch (SignInFailed failure) {
      ProblemPage.write(failure.problem(), request, response);
    }
  }
}
