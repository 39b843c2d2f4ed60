package dk.voresplan.api;

import dk.voresplan.storage.DatabaseResilience;
import dk.voresplan.storage.FailurePlace;
import dk.voresplan.storage.RowId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What nobody foresaw: the caller gets a reference number, the log gets the place. Never the
 * message of the exception, which may quote what somebody wrote. What passes by itself, as the
 * database is away or busy, is told as that.
 */
@Singleton
class UnexpectedFailure implements ExceptionHandler<Throwable, MutableHttpResponse<?>> {
  private static final Logger LOG = LoggerFactory.getLogger(UnexpectedFailure.class);

  private final ProblemResponses problems;

  UnexpectedFailure(ProblemResponses problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public MutableHttpResponse<?> handle(HttpRequest request, Throwable failure) {
    var wait = DatabaseResilience.retryAfter(failure);
    if (wait.isPresent()) {
      LOG.warn("The database is away or busy: {}", FailurePlace.of(failure));
      return problems.later(request, wait.get());
    }
    var id = RowId.next().toString();
    var reference = id.substring(id.length() - 8).toUpperCase(Locale.ROOT);
    LOG.error("Failure {}: {}", reference, FailurePlace.of(failure));
    var status = HttpStatus.INTERNAL_SERVER_ERROR;
    return problems.respond(request, HttpResponse.status(status), status, null, reference);
  }
}
