package dk.voresplan.portal.shell;

import static j2html.TagCreator.a;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.p;

import dk.voresplan.limit.Limit;
import dk.voresplan.limit.Limits;
import dk.voresplan.limit.Network;
import dk.voresplan.limit.TooMany;
import dk.voresplan.portal.server.Incident;
import dk.voresplan.portal.server.Languages;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.storage.Digest;
import jakarta.inject.Singleton;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Lets nobody sign in, or take files out, again and again; says kindly how long to wait. */
@Singleton
@WebFilter(
    urlPatterns = {
      "/login",
      "/login/callback",
      "/logout/back-channel",
      "/aftale/*",
      "/abonnement/*",
      "/vej/*",
      "/overblik-fil/*",
      "/adgang.csv",
      "/mine-data.zip"
    })
final class TooManyFilter extends HttpFilter {
  private static final int TOO_MANY_REQUESTS = 429;

  private final transient Limits limits;

  TooManyFilter(Limits limits) {
    this.limits = limits;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      limits.take(limit(request), who(request));
    } catch (TooMany tooMany) {
      refuse(limit(request), tooMany, request, response);
      return;
    }
    chain.doFilter(request, response);
  }

  private static Limit limit(HttpServletRequest request) {
    var path = request.getServletPath();
    return path.startsWith("/log") ? Limit.SIGN_IN : Limit.EXPORT;
  }

  /**
   * Returns who is counted. A calendar program is known by its secret address, whoever runs it for
   * how many people. The spelling of the address makes no difference.
   */
  private static Object who(HttpServletRequest request) {
    return SignedIn.of(request)
        .<Object>map(person -> person.actor().key())
        .orElseGet(() ->
            request.getServletPath().equals("/abonnement")
                ? Digest.of(String.valueOf(request.getPathInfo()))
                : Network.of(request.getRemoteAddr()));
  }

  /** Says how long to wait. */
  static void refuse(
      Limit limit, TooMany tooMany, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Incident.noted("Too many: " + limit);
    var words = Languages.words(request);
    var title = words.say("error.429.title");
    response.setStatus(TOO_MANY_REQUESTS);
    response.setHeader("Retry-After", String.valueOf(tooMany.seconds()));
    PlainPage.of(
            words,
            title,
            h1(title).withClass("title"),
            p(words.say("error.429.lead", Map.of("minutes", tooMany.minutes()))).withClass("lead"),
            a(words.say("error.home")).withHref("/").withClasses("button", "button--primary"))
        .write(response);
  }
}
