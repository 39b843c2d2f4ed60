package dk.voresplan.api;

import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.AlreadyInTheTeam;
import dk.voresplan.correction.AlreadyAnswered;
import dk.voresplan.correction.CorrectionNotFound;
import dk.voresplan.delegation.DelegationChanged;
import dk.voresplan.delegation.DelegationNotFound;
import dk.voresplan.delegation.InvalidDelegation;
import dk.voresplan.handover.HandoverDone;
import dk.voresplan.handover.HandoverNotFound;
import dk.voresplan.handover.InvalidHandover;
import dk.voresplan.handover.NotYourTick;
import dk.voresplan.idempotency.KeyOfAnotherRequest;
import dk.voresplan.limit.TooMany;
import dk.voresplan.media.InvalidMedia;
import dk.voresplan.media.MediaBusy;
import dk.voresplan.organisation.SourceSwitchedOff;
import dk.voresplan.question.QuestionNotFound;
import dk.voresplan.question.QuestionNotNow;
import dk.voresplan.sharing.RefusalNotFollowed;
import dk.voresplan.text.InvalidText;
import dk.voresplan.message.NoReceiver;
import dk.voresplan.message.MessageNotFound;
import dk.voresplan.unit.CoverNotFound;
import dk.voresplan.unit.InvalidCover;
import dk.voresplan.unit.UnitNotFound;
import dk.voresplan.wish.AttachmentNotFound;
import dk.voresplan.wish.AttachmentsFull;
import dk.voresplan.wish.InvalidOutcome;
import dk.voresplan.wish.NotAColleague;
import dk.voresplan.wish.NothingSaid;
import dk.voresplan.wish.ReaderNotInTeam;
import dk.voresplan.wish.WishNotFound;
import dk.voresplan.wish.WishNotNow;
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
 * Maps each of our own exceptions to an answer. A refused caller gets the same 404 as for a citizen
 * who does not exist.
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
  Handler<AccessRefused> refused() {
    return (request, refused) -> answer(request, HttpStatus.NOT_FOUND, null);
  }

  /** Callers lose their connection in the middle of a request: that is no fault of the server. */
  @Singleton
  Handler<EOFException> callerHungUp() {
    return (request, cut) -> answer(request, HttpStatus.BAD_REQUEST, null);
  }

  @Singleton
  Handler<AlreadyInTheTeam> inTheTeam() {
    return (request, already) -> answer(request, HttpStatus.CONFLICT, null);
  }

  @Singleton
  Handler<WishNotFound> noSuchWish() {
    return (request, missing) -> answer(request, HttpStatus.NOT_FOUND, null);
  }

  @Singleton
  Handler<DelegationNotFound> noSuchDelegation() {
    return (request, missing) -> answer(request, HttpStatus.NOT_FOUND, null);
  }

  @Singleton
  Handler<DelegationChanged> delegationChanged() {
    return (request, changed) -> answer(request, HttpStatus.CONFLICT, null);
  }

  @Singleton
  Handler<MessageNotFound> nothingTold() {
    return (request, missing) -> answer(request, HttpStatus.NOT_FOUND, null);
  }

  @Singleton
  Handler<NoReceiver> nobodyToTell() {
    return (request, nobody) -> answer(request, HttpStatus.CONFLICT, null);
  }

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
  Handler<AttachmentNotFound> noSuchAttachment() {
    return (request, missing) -> answer(request, HttpStatus.NOT_FOUND, null);
  }

  @Singleton
  Handler<NothingSaid> nothingSaid() {
    return (request, nothing) -> answer(request, HttpStatus.UNPROCESSABLE_ENTITY, "text");
  }

  @Singleton
  Handler<AttachmentsFull> noMoreAttachments() {
    return (request, full) -> answer(request, HttpStatus.CONFLICT, null);
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

  @Singleton
  Handler<MediaBusy> mediaBusy() {
    return (request, busy) -> problems.later(request, UNTIL_FREE);
  }

  @Singleton
  Handler<HandoverNotFound> noSuchHandover() {
    return (request, missing) -> answer(request, HttpStatus.NOT_FOUND, null);
  }

  @Singleton
  Handler<CorrectionNotFound> noSuchCorrection() {
    return (request, missing) -> answer(request, HttpStatus.NOT_FOUND, null);
  }

  @Singleton
  Handler<AlreadyAnswered> answeredAlready() {
    return (request, answered) -> answer(request, HttpStatus.CONFLICT, null);
  }

  @Singleton
  Handler<QuestionNotFound> noSuchQuestion() {
    return (request, missing) -> answer(request, HttpStatus.NOT_FOUND, null);
  }

  @Singleton
  Handler<QuestionNotNow> questionNotNow() {
    return (request, late) -> answer(request, HttpStatus.CONFLICT, null);
  }

  @Singleton
  Handler<NotYourTick> othersTick() {
    return (request, tick) -> answer(request, HttpStatus.FORBIDDEN, null);
  }

  @Singleton
  Handler<HandoverDone> handoverDone() {
    return (request, done) -> answer(request, HttpStatus.CONFLICT, null);
  }

  @Singleton
  Handler<InvalidHandover> handover() {
    return (request, invalid) ->
        answer(request, HttpStatus.UNPROCESSABLE_ENTITY, field(invalid.problem()));
  }

  @Singleton
  Handler<WishNotNow> wishNotNow() {
    return (request, notNow) -> answer(request, HttpStatus.CONFLICT, null);
  }

  @Singleton
  Handler<ChangedMeanwhile> wishChanged() {
    return (request, changed) -> problems.changed(request, changed.present());
  }

  @Singleton
  Handler<InvalidOutcome> outcome() {
    return (request, invalid) ->
        answer(request, HttpStatus.UNPROCESSABLE_ENTITY, field(invalid.problem()));
  }

  @Singleton
  Handler<KeyOfAnotherRequest> usedKey() {
    return (request, used) ->
        answer(request, HttpStatus.UNPROCESSABLE_ENTITY, WishWriting.IDEMPOTENCY_KEY);
  }

  @Singleton
  Handler<NotInScope> notInScope() {
    return (request, scope) -> answer(request, HttpStatus.FORBIDDEN, null);
  }

  @Singleton
  Handler<InvalidText> wishText() {
    return (request, text) -> answer(request, HttpStatus.UNPROCESSABLE_ENTITY, "text");
  }

  @Singleton
  Handler<ReaderNotInTeam> reader() {
    return (request, reader) -> answer(request, HttpStatus.UNPROCESSABLE_ENTITY, "readers");
  }

  @Singleton
  Handler<NotAColleague> colleague() {
    return (request, other) -> answer(request, HttpStatus.UNPROCESSABLE_ENTITY, "to");
  }

  @Singleton
  Handler<UnitNotFound> noSuchUnit() {
    return (request, missing) -> answer(request, HttpStatus.NOT_FOUND, null);
  }

  @Singleton
  Handler<RefusalNotFollowed> refusal() {
    return (request, not) -> answer(request, HttpStatus.CONFLICT, null);
  }

  @Singleton
  Handler<CoverNotFound> noSuchCover() {
    return (request, missing) -> answer(request, HttpStatus.NOT_FOUND, null);
  }

  @Singleton
  Handler<InvalidCover> cover() {
    return (request, invalid) ->
        answer(request, HttpStatus.UNPROCESSABLE_ENTITY, field(invalid.problem()));
  }

  @Singleton
  Handler<InvalidField> field() {
    return (request, invalid) -> answer(request, HttpStatus.UNPROCESSABLE_ENTITY, invalid.field());
  }

  @Singleton
  Handler<MalformedField> malformed() {
    return (request, malformed) -> answer(request, HttpStatus.BAD_REQUEST, malformed.field());
  }

  @Singleton
  Handler<TooMany> tooMany() {
    return (request, tooMany) ->
        answer(request, HttpStatus.TOO_MANY_REQUESTS, null)
            .header(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
  }

  @Singleton
  Handler<IssuerUnreachable> issuer() {
    return (request, issuer) -> problems.later(request, UNTIL_BACK);
  }

  @Singleton
  Handler<SourceSwitchedOff> sourceOff() {
    return (request, off) ->
        problems.because(request, HttpResponse.status(HttpStatus.FORBIDDEN), "sourceOff");
  }

  private static String field(InvalidHandover.Problem problem) {
    return switch (problem) {
      case GIVING -> "from";
      case RECEIVING, SAME_SIDE -> "to";
      case DAY -> "takesPlaceOn";
      case POINTS -> "points";
      case TAKER -> "taker";
      case UNTIL -> "until";
    };
  }

  private static String field(InvalidCover.Problem problem) {
    return switch (problem) {
      case COLLEAGUE, COLLEAGUE_AWAY -> "colleague";
      case FROM, OVERLAP -> "from";
      case UNTIL -> "until";
    };
  }

  private static String field(InvalidOutcome.Problem problem) {
    return switch (problem) {
      case UNTIL -> "until";
      case MEETING -> "appointment";
      case RETURNS_ON -> "returnsOn";
    };
  }

  private MutableHttpResponse<?> answer(
      HttpRequest<?> request,
      HttpStatus status,
      @io.micronaut.core.annotation.Nullable String field) {
    return problems.respond(request, HttpResponse.status(status), status, field, null);
  }
}
