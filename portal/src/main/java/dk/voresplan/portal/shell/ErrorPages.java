package dk.voresplan.portal.shell;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.p;

import dk.voresplan.i18n.Messages;
import dk.voresplan.i18n.Words;
import dk.voresplan.portal.server.Incident;
import dk.voresplan.portal.server.Languages;
import dk.voresplan.portal.server.SecurityHeaders;
import dk.voresplan.storage.DatabaseResilience;
import j2html.tags.DomContent;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what went wrong outside Vaadin: what happened, what is safe, what to do, and a number.
 * Never the exception's own text.
 */
@Singleton
final class ErrorPages implements Request.Handler {
  private final SecurityHeaders headers;

  ErrorPages(SecurityHeaders headers) {
    this.headers = headers;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    headers.write(response);
    response.getHeaders().remove(HttpHeader.CONTENT_ENCODING);
    retryAfter(request)
        .ifPresent(wait -> {
          response.setStatus(HttpStatus.SERVICE_UNAVAILABLE_503);
          response.getHeaders().put(HttpHeader.RETRY_AFTER, wait.toSeconds());
        });
    var incident = incident(response.getStatus(), request);
    if (!wantsPage(request)) {
      callback.succeeded();
      return true;
    }
    var page = page(words(request), response.getStatus(), incident).render();
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8");
    response.write(true, ByteBuffer.wrap(page.getBytes(StandardCharsets.UTF_8)), callback);
    return true;
  }

  /** When to try again, if the database is away or busy. */
  private static Optional<Duration> retryAfter(Request request) {
    return request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof Throwable failure
        ? DatabaseResilience.retryAfter(failure)
        : Optional.empty();
  }

  private static Optional<Incident> incident(int status, Request request) {
    return HttpStatus.isServerError(status)
        ? Optional.of(
            Incident.of(
                request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof Throwable failure
                    ? failure
                    : new IllegalStateException()))
        : Optional.empty();
  }

  private static boolean wantsPage(Request request) {
    var accepted = request.getHeaders().get(HttpHeader.ACCEPT);
    return !"HEAD".equals(request.getMethod())
        && (accepted == null || accepted.contains("text/html") || accepted.startsWith("*/*"));
  }

  private static Words words(Request request) {
    var chosen =
        Request.getCookies(request).stream()
            .filter(cookie -> cookie.getName().equals(Languages.COOKIE))
            .map(HttpCookie::getValue)
            .findFirst();
    return Messages.in(
        Languages.language(chosen, request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE)));
  }

  static PlainPage page(Words words, int status, Optional<Incident> incident) {
    var kind = kind(words, status);
    var title = words.say(kind + ".title");
    return PlainPage.of(
        words,
        title,
        h1(title).withClass("title"),
        p(words.say(kind + ".lead")).withClass("lead"),
        each(incident.stream().map(known -> reference(words, known))),
        a(words.say("error.home")).withHref("/").withClasses("button", "button--primary"));
  }

  private static DomContent reference(Words words, Incident incident) {
    return div(
            p(words.say("error.what")),
            p(words.say("error.reference", Map.of("reference", incident.reference())))
                .withClass("strong"))
        .withClass("card prose error-reference");
  }

  static String kind(Words words, int status) {
    return words.knows("error." + status + ".title") ? "error." + status : "error";
  }
}
