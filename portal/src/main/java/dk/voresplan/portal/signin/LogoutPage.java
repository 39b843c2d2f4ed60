package dk.voresplan.portal.signin;

import static j2html.TagCreator.button;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.input;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;

import dk.voresplan.portal.server.Languages;
import dk.voresplan.portal.server.PortalSettings;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.PlainPage;
import jakarta.inject.Singleton;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * Ends the session, and then the one at the provider.
 *
 * <p>The provider wants to see the ID token, which holds a CPR number: so it goes there in a form
 * that sends itself, never in an address. A redirect would also be stopped by the pages' own
 * form-action rule, which follows redirects.
 */
@Singleton
@WebServlet("/logout")
final class LogoutPage extends HttpServlet {
  private static final String SEND = "document.getElementById('end-session').submit()";

  private final transient IdentityProvider provider;
  private final transient OidcSettings settings;
  private final transient PortalSettings portal;

  LogoutPage(IdentityProvider provider, OidcSettings settings, PortalSettings portal) {
    this.provider = provider;
    this.settings = settings;
    this.portal = portal;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect("/");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!SameOrigin.holds(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    var signedIn = SignedIn.of(request);
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    var address = endSession();
    if (signedIn.orElse(null) instanceof Session ended && address.isPresent()) {
      goOn(address.get(), ended, request, response);
    } else {
      response.sendRedirect("/");
    }
  }

  private Optional<URI> endSession() {
    try {
      return Optional.ofNullable(provider.metadata().getEndSessionEndpointURI());
    } catch (SignInFailed silent) {
      return Optional.empty();
    }
  }

  private void goOn(
      URI address, Session ended, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var words = Languages.words(request);
    var nonce = Nonces.next();
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self' 'nonce-%s'; style-src 'self'; img-src 'self' data:;"
                .formatted(nonce)
            + " font-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none';"
            + " frame-ancestors 'none'");
    PlainPage.of(
            words,
            words.say("signOut.title"),
            h1(words.say("signOut.title")).withClass("title"),
            p(words.say("signOut.lead")).withClass("lead"),
            form(
                    input().withType("hidden").withName("id_token_hint").withValue(ended.idToken()),
                    input().withType("hidden").withName("client_id").withValue(settings.clientId()),
                    input()
                        .withType("hidden")
                        .withName("post_logout_redirect_uri")
                        .withValue(portal.url().resolve("/").toString()),
                    button(words.say("signOut.goOn"))
                        .withType("submit")
                        .withClasses("button", "button--primary"))
                .withId("end-session")
                .withMethod("post")
                .withAction(address.toString()),
            script(rawHtml(SEND)).attr("nonce", nonce))
        .write(response);
  }
}
