package dk.voresplan.portal.calendar;

import dk.voresplan.calendar.SubscriptionToken;
import dk.voresplan.calendar.Subscriptions;
import dk.voresplan.portal.server.Languages;
import jakarta.inject.Singleton;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code /abonnement/{secret}.ics}: what calendar programs read by themselves, without signing in
 * and without a session. An address that is closed, unknown or misspelt is the same 404.
 */
@Singleton
@WebServlet("/abonnement/*")
final class SubscriptionFile extends HttpServlet {
  private static final Pattern PATH = Pattern.compile("/([A-Za-z0-9_-]{1,100})\\.ics");

  private final transient Subscriptions subscriptions;
  private final transient Clock clock;

  SubscriptionFile(Subscriptions subscriptions, Clock clock) {
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  /** The path of the address that ends in this secret. */
  static String path(SubscriptionToken token) {
    return "/abonnement/" + token.secret() + ".ics";
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var calendar = secret(request.getPathInfo()).flatMap(subscriptions::read);
    if (calendar.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    CalendarFile.write(
        new CalendarFile(Languages.words(request), clock.instant()).of(calendar.get()), response);
  }

  private static Optional<String> secret(@Nullable String path) {
    return Optional.ofNullable(path)
        .map(PATH::matcher)
        .filter(found -> found.matches())
        .map(found -> found.group(1));
  }
}
