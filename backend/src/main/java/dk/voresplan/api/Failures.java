package dk.voresplan.api;

import dk.voresplan.delegation.InvalidDelegation;
import dk.voresplan.failure.Failure;
import dk.voresplan.failure.Invalid;
import dk.voresplan.failure.NotAllowed;
import dk.voresplan.failure.NotFound;
import dk.voresplan.failure.NotNow;
import dk.voresplan.limit.TooMany;
import dk.voresplan.media.InvalidMedia;
import dk.voresplan.media.MediaBusy;
import dk.voresplan.organisation.SourceSwitchedOff;
import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.io.EOFException;
import java.time.Duration;

/**
 * Maps each family of failures to an answer, and the few that belong to none. A refused caller gets
 * the same 404 as for a citizen who does not exist.
 */
@Factory
class Failures {
  private static final Duration UNTIL_FREE = Duration.ofSeconds(2);
  private static final Duration UNTIL_BACK = Duration.ofSeconds(10);

  private final ProblemResponses problems;

  Failures(ProblemResponses problems) {
    this.problems = problems;
  }

  /** Lets the container tell the handlers apart by what they handle. */
  interface Handler<T extends Throwable> extends ExceptionHandler<T, MutableHttpResponse<?>> {}

  @Singleton
  Handler<Failure> failure() {
    return (request, failure) ->
        switch (failure) {
          case NotFound _ -> answer(request, HttpStatus.NOT_FOUND, null);
          case NotNow _ -> answer(request, HttpStatus.CONFLICT, null);
          case NotAllowed _ -> answer(request, HttpStatus.FORBIDDEN, null);
          case Invalid invalid -> answer(request, HttpStatus.UNPROCESSABLE_ENTITY, invalid.field());
        };
  }

  /** A young citizen's delegation cannot be at all, whatever the fields say. */
  @Singleton
  Handler<InvalidDelegation> delegation() {
    return (request, invalid) ->
        switch (invalid.problem()) {
          case TOPICS -> answer(request, HttpStatus.UNPROCESSABLE_ENTITY, "topics");
          case UNTIL -> answer(request, HttpStatus.UNPROCESSABLE_ENTITY, "lastDay");
          case TOO_YOUNG -> answer(request, HttpStatus.CONFLICT, null);
        };
  }

  @Singleton
  Handler<InvalidMedia> media() {
    return (request, invalid) ->
        switch (invalid.problem()) {
          case TOO_LARGE -> answer(request, HttpStatus.REQUEST_ENTITY_TOO_LARGE, null);
          case TOO_MANY_PIXELS, NOT_A_PICTURE, HEIC, NOT_SOUND, TOO_LONG ->
              answer(request, HttpStatus.UNPROCESSABLE_ENTITY, "file");
        };
  }

  /** Callers lose their connection in the middle of a request: that is no fault of the server. */
  @Singleton
  Handler<EOFException> callerHungUp() {
    return (request, cut) -> answer(request, HttpStatus.BAD_REQUEST, null);
  }

  @Singleton
  Handler<MalformedField> malformed() {
    return (request, malformed) -> answer(request, HttpStatus.BAD_REQUEST, malformed.field());
  }

  @Singleton
  Handler<ChangedMeanwhile> changed() {
    return (request, changed) -> problems.changed(request, changed.present());
  }

  @Singleton
  Handler<MediaBusy> mediaBusy() {
    return (request, busy) -> problems.later(request, UNTIL_FREE);
  }

  @Singleton
  Handler<IssuerUnreachable> issuer() {
    return (request, issuer) -> problems.later(request, UNTIL_BACK);
  }

  @Singleton
  Handler<TooMany> tooMany() {
    return (request, tooMany) ->
        answer(request, HttpStatus.TOO_MANY_REQUESTS, null)
            .header(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
  }

  @Singleton
  Handler<SourceSwitchedOff> sourceOff() {
    return (request, off) ->
        problems.because(request, HttpResponse.status(HttpStatus.FORBIDDEN), "sourceOff");
  }

  private MutableHttpResponse<?> answer(
      HttpRequest<?> request,
      HttpStatus status,
      @io.micronaut.core.annotation.Nullable String field) {
    return problems.respond(request, HttpResponse.status(status), status, field, null);
  }
}
