package dk.voresplan.portal.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stands before Vaadin and sends those who are not signed in to sign-in, without making a session.
 *
 * <p>A session that is over ends here, before anything is asked of it. Vaadin makes a session for
 * whoever asks for a page (vaadin/flow#8600), which would let anyone fill the memory.
 */
final class SignInFilter extends HttpFilter {
  /** What an open page asks for by itself, without anyone doing anything. */
  private static final Set<String> BY_ITSELF = Set.of("heartbeat", "push");

  /** What an open page asks for without a session: Vaadin says it has ended, and makes none. */
  private static final Set<String> OF_AN_OPEN_PAGE = Set.of("uidl", "heartbeat");

  private final transient OpenSessions sessions;

  SignInFilter(OpenSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getMethod().equals("TRACE")) {
      response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    endWhatIsOver(request);
    if (!isForVaadin(request)) {
      chain.doFilter(request, response);
    } else if (SignedIn.of(request).isPresent() || isOfAnOpenPage(request)) {
      toVaadin(request, response, chain);
    } else if (isNavigation(request)) {
      response.sendRedirect("/login?to=" + encoded(address(request)));
    } else {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }

  private void endWhatIsOver(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      var kind = parameter(request.getQueryString(), "v-r");
      sessions.allows(session, kind == null || !BY_ITSELF.contains(kind));
    }
  }

  private static boolean isForVaadin(HttpServletRequest request) {
    return isVaadinsOwn(request) || isVaadinAtTheFrontPage(request);
  }

  private static boolean isVaadinsOwn(HttpServletRequest request) {
    return PortalContext.VAADIN.equals(request.getHttpServletMapping().getServletName());
  }

  /** Flow sends what its pages ask for to the root, where our front page stands. */
  private static boolean isVaadinAtTheFrontPage(HttpServletRequest request) {
    return request.getRequestURI().equals("/")
        && parameter(request.getQueryString(), "v-r") != null;
  }

  private static void toVaadin(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isVaadinsOwn(request)) {
      chain.doFilter(request, response);
    } else {
      request
          .getServletContext()
          .getNamedDispatcher(PortalContext.VAADIN)
          .forward(request, response);
    }
  }

  private static boolean isOfAnOpenPage(HttpServletRequest request) {
    var kind = parameter(request.getQueryString(), "v-r");
    return kind != null && OF_AN_OPEN_PAGE.contains(kind);
  }

  private static boolean isNavigation(HttpServletRequest request) {
    var accept = request.getHeader("Accept");
    return Set.of("GET", "HEAD").contains(request.getMethod())
        && parameter(request.getQueryString(), "v-r") == null
        && (accept == null || accept.contains("text/html") || accept.contains("*/*"));
  }

  private static String address(HttpServletRequest request) {
    var query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  private static String encoded(String address) {
    return URLEncoder.encode(address, StandardCharsets.UTF_8);
  }

  private static @Nullable String parameter(@Nullable String query, String name) {
    if (query == null) {
      return null;
    }
    for (var pair : query.split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return pair.substring(name.length() + 1);
      }
    }
    return null;
  }
}
