package dk.voresplan.question;

import dk.voresplan.access.AccessLog;
import dk.voresplan.access.AccessLogEntry;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.limit.Daily;
import dk.voresplan.limit.DailyLimits;
import dk.voresplan.organisation.ReplyPromise;
import dk.voresplan.outbox.Outbox;
import dk.voresplan.outbox.Subject;
import dk.voresplan.paging.FirstRows;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.question.QuestionNotNow.Why;
import dk.voresplan.storage.RowId;
import dk.voresplan.wish.WishText;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * "Why did you look?": what citizens ask about entries of their access log. It goes to the
 * organisation that looked, which answers by a promised day.
 */
@Singleton
public class Questions {
  /** What one needs to ask: one's own log, and the questions. */
  public static final Set<Topic> TOPICS = Set.of(Topic.CONTACTS, Topic.QUESTIONS);

  private final QuestionRepository repository;
  private final Receivers receivers;
  private final AccessPolicy access;
  private final AccessLog log;
  private final ReplyPromise promise;
  private final Outbox outbox;
  private final DailyLimits daily;
  private final Clock clock;

  Questions(
      QuestionRepository repository,
      Receivers receivers,
      AccessPolicy access,
      AccessLog log,
      ReplyPromise promise,
      Outbox outbox,
      DailyLimits daily,
      Clock clock) {
    this.repository = repository;
    this.receivers = receivers;
    this.access = access;
    this.log = log;
    this.promise = promise;
    this.outbox = outbox;
    this.daily = daily;
    this.clock = clock;
  }

  /**
   * The first page of what was asked, the newest first: to the citizen everything, to a
   * professional what was put before them.
   */
  public List<AccessQuestion> of(Permit permit) {
    return page(permit, PageRequest.first());
  }

  /** What was asked about these entries of the log, of which there is a page at most. */
  public List<AccessQuestion> about(Permit permit, List<AccessLogEntry> entries) {
    return entries.isEmpty() ? List.of() : repository.about(permit, entries);
  }

  /** One page of the same. */
  public List<AccessQuestion> page(Permit permit, PageRequest page) {
    return repository.of(permit, page);
  }

  /**
   * One question.
   *
   * @throws QuestionNotFound if there is none that the permit's actor may read
   */
  public AccessQuestion find(Permit permit, QuestionId id) {
    return repository.find(permit, id).orElseThrow(QuestionNotFound::new);
  }

  /** What waits for the professional's answer, the earliest promise first, at most this many. */
  public FirstRows<QuestionItem> waitingFor(Actor.Professional professional, int most) {
    return FirstRows.of(
        most,
        read ->
            access.list(
                professional,
                QuestionRepository.citizens(read),
                Set.of(Topic.QUESTIONS),
                permits -> repository.items(permits, read)));
  }

  /** Whether someone can be asked about what this kind of actor did: an organisation can. */
  public static boolean canBeAsked(Actor.Kind kind) {
    return kind == Actor.Kind.PROFESSIONAL || kind == Actor.Kind.SOURCE_SYSTEM;
  }

  /**
   * Asks about an entry of the citizen's own log.
   *
   * @throws QuestionNotFound if there is no such entry
   * @throws QuestionNotNow if nobody can be asked, or the citizen asked already
   */
  public AccessQuestion ask(Permit permit, long entryNumber, WishText text) {
    permit.ownRows();
    var entry = log.find(permit, entryNumber).orElseThrow(QuestionNotFound::new);
    if (!canBeAsked(entry.actorKind())) {
      throw new QuestionNotNow(Why.NOBODY_TO_ASK);
    }
    var place = repository.place(permit, entry).orElseThrow(QuestionNotFound::new);
    var chosen =
        receivers.of(entry, place.unit(), repository.candidates(permit, place.organisation()));
    if (chosen.isEmpty()) {
      throw new QuestionNotNow(Why.NOBODY_TO_ASK);
    }
    daily.take(permit, Topic.QUESTIONS, Daily.QUESTION);
    var now = clock.instant();
    var due = promise.dueOn(LocalDate.ofInstant(now, SpokenDates.ZONE), place.replyWorkingDays());
    var id = new QuestionId(RowId.next());
    if (!repository.insert(permit, id, entry, place.organisation(), text, now, due)) {
      throw new QuestionNotNow(Why.ASKED_ALREADY);
    }
    repository.putBefore(permit, id, chosen);
    outbox.tell(permit, Subject.QUESTION, id.value(), chosen);
    return find(permit, id);
  }

  /**
   * Answers for the organisation.
   *
   * @throws QuestionNotFound if it was not put before this professional
   * @throws QuestionNotNow if a colleague answered first
   */
  public AccessQuestion answer(Permit permit, QuestionId id, WishText text) {
    if (!(permit.actor() instanceof Actor.Professional)) {
      throw new QuestionNotFound();
    }
    find(permit, id);
    if (!repository.answer(permit, id, text, clock.instant())) {
      throw new QuestionNotNow(Why.ANSWERED_ALREADY);
    }
    outbox.tell(permit, Subject.QUESTION, id.value(), repository.receivers(permit, id));
    return find(permit, id);
  }
}
