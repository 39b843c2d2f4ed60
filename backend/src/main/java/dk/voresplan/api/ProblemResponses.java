package dk.voresplan.api;

import dk.voresplan.i18n.Messages;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers every refusal and failure of the API. The answer is a problem for JSON, and an
 * OperationOutcome under {@code /fhir}. Each gets one line in the log, which says nothing of
 * anybody.
 */
@Singleton
class ProblemResponses implements ErrorResponseProcessor<Object> {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemResponses.class);
  private static final String PROBLEM_JSON = "application/problem+json";
  private static final String FHIR_JSON = "application/fhir+json";

  @Override
  public MutableHttpResponse<Object> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    var field =
        context.getErrors().stream()
            .map(Error::getPath)
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(null);
    return respond(context.getRequest(), response, response.status(), field, null);
  }

  MutableHttpResponse<Object> respond(
      HttpRequest<?> request,
      MutableHttpResponse<?> response,
      HttpStatus status,
      @Nullable String field,
      @Nullable String reference) {
    var words = Messages.in(request.getLocale().orElse(Locale.ENGLISH));
    var known = words.knows("problem." + status.getCode() + ".title");
    var key = "problem." + (known ? status.getCode() : status.getCode() < 500 ? 400 : 500);
    return respond(request, response, key, field, reference);
  }

  /** The answer with words of its own: {@code problem.<why>.title} and {@code .detail}. */
  MutableHttpResponse<Object> because(
      HttpRequest<?> request, MutableHttpResponse<?> response, String why) {
    return respond(request, response, "problem." + why, null, null);
  }

  private static MutableHttpResponse<Object> respond(
      HttpRequest<?> request,
      MutableHttpResponse<?> response,
      String key,
      @Nullable String field,
      @Nullable String reference) {
    var status = response.status();
    LOG.info("A {} was answered with {}", request.getMethod(), status.getCode());
    var words = Messages.in(request.getLocale().orElse(Locale.ENGLISH));
    var title = words.say(key + ".title");
    var detail = words.say(key + ".detail");
    boolean fhir = request.getPath().startsWith("/fhir");
    var problem = new Problem("about:blank", title, status.getCode(), detail, field, reference);
    if (status == HttpStatus.UNAUTHORIZED) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return response
        .contentType(fhir ? FHIR_JSON : PROBLEM_JSON)
        .body(fhir ? outcome(problem) : problem);
  }

  /** Asks the caller to try again after a while. */
  MutableHttpResponse<Object> later(HttpRequest<?> request, Duration wait) {
    var status = HttpStatus.SERVICE_UNAVAILABLE;
    return respond(request, HttpResponse.status(status), status, null, null)
        .header(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())));
  }

  /** Tells that a wish was changed meanwhile, and what it is now. */
  MutableHttpResponse<Object> changed(HttpRequest<?> request, WishView present) {
    var conflict = HttpStatus.CONFLICT;
    var words = Messages.in(request.getLocale().orElse(Locale.ENGLISH));
    return respond(request, HttpResponse.status(conflict), conflict, "version", null)
        .body(ChangedProblem.of(words, conflict, present));
  }

  private static Map<String, Object> outcome(Problem problem) {
    var text =
        problem.reference() == null
            ? problem.detail()
            : problem.detail() + " (" + problem.reference() + ")";
    var issue =
        new LinkedHashMap<String, Object>(
            Map.of("severity", "error", "code", code(problem.status()), "diagnostics", text));
    if (problem.field() != null) {
      issue.put("expression", List.of(problem.field()));
    }
    return Map.of("resourceType", "OperationOutcome", "issue", List.of(issue));
  }

  private static String code(int status) {
    return switch (status) {
      case 401 -> "login";
      case 403 -> "forbidden";
      case 404 -> "not-found";
      case 413 -> "too-long";
      case 429 -> "throttled";
      case 503 -> "transient";
      case 405, 415 -> "not-supported";
      default -> status < 500 ? "invalid" : "exception";
    };
  }
}
