package dk.voresplan.portal.shell;

import dk.voresplan.limit.Limit;
import dk.voresplan.limit.Limits;
import dk.voresplan.limit.TooMany;
import dk.voresplan.portal.server.FirstPage;
import dk.voresplan.portal.server.SignedIn;
import jakarta.inject.Singleton;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** Lets nobody open pages faster than anyone reads them, in however many sessions. */
@Singleton
@WebFilter(urlPatterns = "/*")
final class FirstPageFilter extends HttpFilter {
  private final transient Limits limits;

  FirstPageFilter(Limits limits) {
    this.limits = limits;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      opening(request).ifPresent(one -> limits.take(Limit.PAGE, one));
    } catch (TooMany tooMany) {
      TooManyFilter.refuse(Limit.PAGE, tooMany, request, response);
      return;
    }
    chain.doFilter(request, response);
  }

  private static Optional<Opening> opening(HttpServletRequest request) {
    return SignedIn.of(request)
        .flatMap(
            person -> FirstPage.of(request).map(part -> new Opening(person.actor().key(), part)));
  }

  /** Each part is counted for itself, so that whoever gets a page gets its content too. */
  private record Opening(UUID person, FirstPage part) {}
}
