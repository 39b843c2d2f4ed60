package dk.voresplan.portal.signin;

import static j2html.TagCreator.button;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.input;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;

import dk.voresplan.draft.DeviceKeys;
import dk.voresplan.i18n.Words;
import dk.voresplan.portal.server.Incident;
import dk.voresplan.portal.server.Languages;
import dk.voresplan.portal.server.OpenSessions;
import dk.voresplan.portal.server.PortalSettings;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.PathId;
import dk.voresplan.portal.shell.PlainPage;
import dk.voresplan.session.Sessions;
import j2html.tags.specialized.ButtonTag;
import j2html.tags.specialized.FormTag;
import j2html.tags.specialized.InputTag;
import jakarta.inject.Singleton;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/**
 * Ends the session, and then the one at the provider. With {@code ?alle} it ends all sessions of
 * the same person first.
 *
 * <p>The provider wants to see the ID token, which holds a CPR number. So it goes there in a form
 * that sends itself, never in an address. The pages' own form-action rule would also stop a
 * redirect, as it follows redirects.
 */
@Singleton
@WebServlet("/logout")
final class LogoutPage extends HttpServlet {
  /** Asks for the end of all one's sessions, wherever they are. */
  private static final String EVERYWHERE = "alle";

  /** Which browser it is, so that the key of what was typed in it is deleted. */
  private static final String BROWSER = "browser";

  private static final String SEND = "document.getElementById('end-session').submit()";

  private final transient IdentityProvider provider;
  private final transient OidcSettings settings;
  private final transient PortalSettings portal;
  private final transient Sessions sessions;
  private final transient OpenSessions open;
  private final transient DeviceKeys keys;

  LogoutPage(
      IdentityProvider provider,
      OidcSettings settings,
      PortalSettings portal,
      Sessions sessions,
      OpenSessions open,
      DeviceKeys keys) {
    this.provider = provider;
    this.settings = settings;
    this.portal = portal;
    this.sessions = sessions;
    this.open = open;
    this.keys = keys;
  }

  /**
   * Leaves Vaadin's page behind before the session ends. An open one would notice, load itself anew
   * and so outrun the way to the provider.
   */
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!SameOrigin.holds(request) || SignedIn.of(request).isEmpty()) {
      response.sendRedirect("/");
      return;
    }
    var words = Languages.words(request);
    var form = form(submit(words.say("signOut"))).withAction("/logout");
    if (request.getParameter(EVERYWHERE) != null) {
      form.with(hidden(EVERYWHERE, "1"));
    }
    browser(request).ifPresent(browser -> form.with(hidden(BROWSER, browser.toString())));
    sendsItself(words, form, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!SameOrigin.holds(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    var signedIn = SignedIn.of(request);
    signedIn.ifPresent(person -> browser(request).ifPresent(it -> forgetKey(person, it)));
    if (request.getParameter(EVERYWHERE) != null) {
      signedIn.map(SignedIn::actor).ifPresent(sessions::endAllOf);
    }
    var session = request.getSession(false);
    if (session != null) {
      open.end(session);
    }
    open.round();
    var address = endSession();
    if (signedIn.orElse(null) instanceof Session ended && address.isPresent()) {
      goOn(address.get(), ended, request, response);
    } else {
      response.sendRedirect("/");
    }
  }

  private static Optional<UUID> browser(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter(BROWSER)).flatMap(PathId::read);
  }

  /** That the key stays a while must keep nobody signed in: it is tried again (DeviceKeys). */
  private void forgetKey(SignedIn person, UUID browser) {
    try {
      keys.forget(person.actor(), browser);
    } catch (RuntimeException failure) {
      Incident.of(failure);
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
    sendsItself(
        words,
        form(
                p(words.say("signOut.lead")).withClass("lead"),
                hidden("id_token_hint", ended.idToken()),
                hidden("client_id", settings.clientId()),
                hidden("post_logout_redirect_uri", portal.url().resolve("/").toString()),
                submit(words.say("signOut.goOn")))
            .withAction(address.toString()),
        response);
  }

  private static InputTag hidden(String name, String value) {
    return input().withType("hidden").withName(name).withValue(value);
  }

  private static ButtonTag submit(String words) {
    return button(words).withType("submit").withClasses("button", "button--primary");
  }

  private static void sendsItself(Words words, FormTag form, HttpServletResponse response)
      throws IOException {
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
            form.withId("end-session").withMethod("post"),
            script(rawHtml(SEND)).attr("nonce", nonce))
        .write(response);
  }
}
