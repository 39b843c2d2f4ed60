package dk.voresplan.portal.shell;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets nobody open pages faster than anyone reads them, in however many sessions. Whoever got a
 * page gets its content too: a page without content would stay empty.
 */
@Singleton
@WebFilter(urlPatterns = "/*")
final class FirstPageFilter extends HttpFilter {
  /** As many pages as one session may have open. */
  private static final int MOST_DUE = 10;

  private static final int MOST_PEOPLE = 100_000;

  private final transient Limits limits;

  /** How many pages each person got whose content was not asked for yet. */
  private final transient Cache<UUID, Integer> due =
      Caffeine.newBuilder().maximumSize(MOST_PEOPLE).expireAfterWrite(Duration.ofHours(1)).build();

  FirstPageFilter(Limits limits) {
    this.limits = limits;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      opening(request).ifPresent(this::count);
    } catch (TooMany tooMany) {
      TooManyFilter.refuse(Limit.PAGE, tooMany, request, response);
      return;
    }
    chain.doFilter(request, response);
  }

  private void count(Opening opening) {
    if (opening.part() == FirstPage.CONTENT && takeDue(opening.person())) {
      return;
    }
    limits.take(Limit.PAGE, opening);
    if (opening.part() != FirstPage.CONTENT) {
      due.asMap().merge(opening.person(), 1, (before, one) -> Math.min(before + one, MOST_DUE));
    }
  }

  private boolean takeDue(UUID person) {
    var taken = new AtomicBoolean();
    due.asMap()
        .computeIfPresent(
            person,
            (who, pages) -> {
              taken.set(true);
              return pages == 1 ? null : pages - 1;
            });
    return taken.get();
  }

  private static Optional<Opening> opening(HttpServletRequest request) {
    return SignedIn.of(request)
        .flatMap(
            person -> FirstPage.of(request).map(part -> new Opening(person.actor().key(), part)));
  }

  /** Each part is counted for itself: another site cannot use up a person's own pages. */
  private record Opening(UUID person, FirstPage part) {}
}
