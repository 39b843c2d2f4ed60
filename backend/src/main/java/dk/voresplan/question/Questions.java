package dk.voresplan.question;

import dk.voresplan.access.AccessLog;
import dk.voresplan.access.AccessLogEntry;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import dk.voresplan.access.ListPolicy;
import dk.voresplan.access.Permit;
import dk.voresplan.access.PermitReason;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.limit.Daily;
import dk.voresplan.limit.DailyLimits;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.organisation.ReplyPromise;
import dk.voresplan.outbox.Outbox;
import dk.voresplan.outbox.Subject;
import dk.voresplan.paging.FirstRows;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.question.QuestionNotNow.Why;
import dk.voresplan.storage.RowId;
import dk.voresplan.text.OwnWords;
import dk.voresplan.waiting.WaitingCitizens;
import dk.voresplan.waiting.WaitingKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * "Why did you look?": what citizens ask about entries of their access log. It goes to the
 * organisation that looked, which answers by a promised day.
 */
@Singleton
public class Questions {
  /** What one needs to ask: one's own log, and the questions. */
  public static final Set<Topic> TOPICS = Set.of(Topic.CONTACTS, Topic.QUESTIONS);

  private final QuestionRows rows;
  private final WaitingCitizens waiting;
  private final PlaceRows places;
  private final Receivers receivers;
  private final ListPolicy access;
  private final AccessLog log;
  private final ReplyPromise promise;
  private final Outbox outbox;
  private final DailyLimits daily;
  private final Clock clock;

  Questions(
      QuestionRows rows,
      WaitingCitizens waiting,
      PlaceRows places,
      Receivers receivers,
      ListPolicy access,
      AccessLog log,
      ReplyPromise promise,
      Outbox outbox,
      DailyLimits daily,
      Clock clock) {
    this.rows = rows;
    this.waiting = waiting;
    this.places = places;
    this.receivers = receivers;
    this.access = access;
    this.log = log;
    this.promise = promise;
    this.outbox = outbox;
    this.daily = daily;
    this.clock = clock;
  }

  /**
   * Returns the first page of questions, the newest first. The citizen gets everything, and a
   * professional gets what was put before them.
   */
  public List<AccessQuestion> of(Permit permit) {
    return page(permit, PageRequest.first());
  }

  /** What was asked about these entries of the log, of which there is a page at most. */
  public List<AccessQuestion> about(Permit permit, List<AccessLogEntry> entries) {
    if (entries.isEmpty()) {
      return List.of();
    }
    var numbers = entries.stream().map(AccessLogEntry::number).toList();
    return rows.about(permit, isCitizens(permit), permit.actor().key(), numbers).stream()
        .map(QuestionRow::question)
        .toList();
  }

  /** One page of the same. */
  public List<AccessQuestion> page(Permit permit, PageRequest page) {
    var after = page.after().orElse(null);
    return rows.page(permit, isCitizens(permit), permit.actor().key(), after, page.size()).stream()
        .map(QuestionRow::question)
        .toList();
  }

  /**
   * One question.
   *
   * @throws QuestionNotFound if there is none that the permit's actor may read
   */
  public AccessQuestion find(Permit permit, QuestionId id) {
    return rows.find(permit, isCitizens(permit), permit.actor().key(), id.value())
        .map(QuestionRow::question)
        .orElseThrow(QuestionNotFound::new);
  }

  private static boolean isCitizens(Permit permit) {
    return permit.actor() instanceof Actor.Person;
  }

  /** What waits for the professional's answer, the earliest promise first, at most this many. */
  public FirstRows<QuestionItem> waitingFor(Actor.Professional professional, int most) {
    return FirstRows.of(
        most,
        read ->
            access.list(
                professional,
                waiting.mostUrgent(WaitingKind.QUESTION, professional, read),
                Set.of(Topic.QUESTIONS),
                permits ->
                    rows.waiting(permits, permits.citizens(), permits.actor().key(), read).stream()
                        .map(QuestionItemRow::item)
                        .toList()));
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
   * @throws AccessRefused if the permit is not the citizen's own
   */
  public AccessQuestion ask(WritePermit permit, long entryNumber, OwnWords text) {
    if (permit.reason() != PermitReason.OWN_PLAN) {
      throw new AccessRefused();
    }
    var entry = log.find(permit, entryNumber).orElseThrow(QuestionNotFound::new);
    if (!canBeAsked(entry.actorKind())) {
      throw new QuestionNotNow(Why.NOBODY_TO_ASK);
    }
    var place = place(entry).orElseThrow(QuestionNotFound::new);
    var chosen = receivers.of(permit, entry, place);
    if (chosen.isEmpty()) {
      throw new QuestionNotNow(Why.NOBODY_TO_ASK);
    }
    daily.take(permit, Topic.QUESTIONS, Daily.QUESTION);
    var now = clock.instant();
    int days =
        Objects.requireNonNullElse(place.replyWorkingDays(), ReplyPromise.USUAL_WORKING_DAYS);
    var due = promise.dueOn(LocalDate.ofInstant(now, SpokenDates.ZONE), days);
    var id = new QuestionId(RowId.next());
    int added =
        rows.add(
            permit,
            id.value(),
            entry.number(),
            entry.at(),
            entry.actorKind(),
            entry.actor(),
            entry.actorName(),
            entry.topic(),
            entry.right(),
            entry.refused(),
            place.id(),
            text.value(),
            now,
            due);
    if (added == 0) {
      throw new QuestionNotNow(Why.ASKED_ALREADY);
    }
    rows.putBefore(permit, id.value(), chosen.stream().map(ProfessionalId::value).toList());
    outbox.tell(permit, Subject.QUESTION, id.value(), chosen);
    return find(permit, id);
  }

  private Optional<PlaceRow> place(AccessLogEntry entry) {
    return entry.actorKind() == Actor.Kind.SOURCE_SYSTEM
        ? places.ofSource(entry.actor())
        : places.ofProfessional(entry.actor());
  }

  /**
   * Answers for the organisation.
   *
   * @throws QuestionNotFound if it was not put before this professional
   * @throws QuestionNotNow if a colleague answered first
   */
  public AccessQuestion answer(WritePermit permit, QuestionId id, OwnWords text) {
    if (!(permit.actor() instanceof Actor.Professional professional)) {
      throw new QuestionNotFound();
    }
    find(permit, id);
    int answered =
        rows.answer(
            permit,
            id.value(),
            professional.key(),
            professional.name(),
            text.value(),
            clock.instant());
    if (answered == 0) {
      throw new QuestionNotNow(Why.ANSWERED_ALREADY);
    }
    var told =
        rows.receivers(permit, id.value()).stream()
            .map(ProfessionalId::new)
            .collect(Collectors.toUnmodifiableSet());
    outbox.tell(permit, Subject.QUESTION, id.value(), told);
    return find(permit, id);
  }
}
