package dk.voresplan.wish;

import dk.voresplan.access.Actor;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.calendar.Calendars;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.limit.Daily;
import dk.voresplan.limit.DailyLimits;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.organisation.ReplyPromise;
import dk.voresplan.outbox.Outbox;
import dk.voresplan.outbox.Subject;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.plan.AgreedGoals;
import dk.voresplan.plan.Agreement;
import dk.voresplan.storage.RowId;
import dk.voresplan.text.OwnWords;
import dk.voresplan.wish.Outcome.BecameGoal;
import dk.voresplan.wish.Outcome.Later;
import dk.voresplan.wish.Outcome.NotPossible;
import dk.voresplan.wish.Outcome.TalkAtMeeting;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The dreams and wishes of citizens. A wish is private until its citizen shares it, and then only
 * those named can read it.
 */
@Singleton
public class Wishes {
  private final StoredWishes kept;
  private final WishRows rows;
  private final WishReaderRows readerRows;
  private final InboxRows inbox;
  private final UnitShares shares;
  private final Outcomes outcomes;
  private final WishEvents events;
  private final StoredAttachments attachments;
  private final AgreedGoals goals;
  private final Calendars calendars;
  private final ReplyPromise promise;
  private final Outbox outbox;
  private final DailyLimits daily;
  private final Clock clock;

  Wishes(
      StoredWishes kept,
      WishRows rows,
      WishReaderRows readerRows,
      InboxRows inbox,
      UnitShares shares,
      Outcomes outcomes,
      WishEvents events,
      StoredAttachments attachments,
      AgreedGoals goals,
      Calendars calendars,
      ReplyPromise promise,
      Outbox outbox,
      DailyLimits daily,
      Clock clock) {
    this.kept = kept;
    this.rows = rows;
    this.readerRows = readerRows;
    this.inbox = inbox;
    this.shares = shares;
    this.outcomes = outcomes;
    this.events = events;
    this.attachments = attachments;
    this.goals = goals;
    this.calendars = calendars;
    this.promise = promise;
    this.outbox = outbox;
    this.daily = daily;
    this.clock = clock;
  }

  /**
   * Returns the first page of the wishes that the permit's actor may read, without their messages.
   * The citizen's own come before those that relatives wrote, each with the newest first.
   */
  public List<Wish> of(Permit permit) {
    return page(permit, PageRequest.first());
  }

  /** One page of the same. */
  public List<Wish> page(Permit permit, PageRequest page) {
    return kept.of(permit, page);
  }

  /** All of the same, for the permit's transaction alone; no more than a page is in memory. */
  public Stream<Wish> all(Permit permit) {
    return PageRequest.all(Optional.empty(), wish -> wish.id().value(), page -> page(permit, page));
  }

  /**
   * One wish with its messages.
   *
   * @throws WishNotFound if there is none that the permit's actor may read
   */
  public Wish find(Permit permit, WishId id) {
    return kept.find(permit, id).orElseThrow(WishNotFound::new);
  }

  /**
   * Keeps a wish with its attachments, and shares it with the readers it names.
   *
   * @throws ReaderNotInTeam if one of them is not in the citizen's team; nothing is kept then
   * @throws AttachmentNotFound if an attachment is not in the draft; nothing is kept then
   * @throws NothingSaid if it has neither text nor voice
   */
  public Wish write(WritePermit permit, WishDraft draft) {
    var id = new WishId(RowId.next());
    rows.add(
        permit,
        id.value(),
        draft.kind(),
        draft.text().map(OwnWords::value).orElse(null),
        draft.lifeArea().orElse(null),
        clock.instant());
    daily.take(permit, Topic.WISHES, Daily.WISH);
    attachments.follow(permit, id, draft.attachments());
    if (draft.text().isEmpty()) {
      requireWords(find(permit, id));
    }
    return share(permit, id, draft.readers());
  }

  /** The words of the wishes that became goals, by the wish's id, to whoever may read them. */
  public Map<UUID, WishWords> quotes(Permit permit) {
    return kept.quotes(permit);
  }

  /**
   * Returns the newest page of what a wish said before, the newest first. A reader gets what it
   * said since they could read it.
   */
  public List<WishRevision> revisions(Permit permit, WishId id) {
    return revisions(permit, id, Long.MAX_VALUE);
  }

  /** The page of the same that goes on before this version. */
  public List<WishRevision> revisions(Permit permit, WishId id, long before) {
    find(permit, id);
    return kept.revisions(permit, id, before);
  }

  /** Everything that happened to one of the citizen's own wishes, the oldest first. */
  public List<WishEvent> trail(Permit permit, WishId id) {
    // Anyone but the citizen is refused here, and is not told whether there is such a wish.
    var trail = events.of(permit, id);
    find(permit, id);
    return trail;
  }

  /**
   * Lets more professionals read a wish; those who already may are left as they are.
   *
   * @throws ReaderNotInTeam if one of them is not in the citizen's team; nothing changes then
   */
  public Wish share(WritePermit permit, WishId id, Set<ProfessionalId> readers) {
    var wish = changingOwn(permit, id, WishAction.SHARE);
    var more =
        readers.stream()
            .filter(it -> wish.reader(it).filter(WishReader::named).isEmpty())
            .collect(Collectors.toSet());
    if (!more.isEmpty()) {
      daily.take(permit, Topic.WISHES, Daily.CHANGE);
      addReaders(permit, id, more);
      happened(permit, id, WishAction.SHARE);
    }
    return changed(permit, id);
  }

  /** Hides a wish from everyone it was shared with, at once. What was read stays known. */
  public Wish takeBack(WritePermit permit, WishId id) {
    var wish = changingOwn(permit, id, WishAction.TAKE_BACK);
    return takeBack(permit, wish, wish.readerIds());
  }

  /** Hides a wish from those of the readers who can read it, at once. */
  public Wish takeBack(WritePermit permit, WishId id, Set<ProfessionalId> readers) {
    return takeBack(permit, changingOwn(permit, id, WishAction.TAKE_BACK), readers);
  }

  private Wish takeBack(WritePermit permit, Wish wish, Set<ProfessionalId> readers) {
    if (readers.stream().anyMatch(it -> wish.reader(it).isPresent())) {
      daily.take(permit, Topic.WISHES, Daily.CHANGE);
      readerRows.takeBack(permit, wish.id().value(), ids(readers), clock.instant());
      happened(permit, wish.id(), WishAction.TAKE_BACK);
    }
    return changed(permit, wish.id());
  }

  /**
   * Opens a wish for a professional. It is seen from now on, if it was not, and so is what the
   * citizen replied. Whoever covers for a colleague reads it from now on.
   */
  public Wish open(Permit permit, WishId id) {
    if (!(permit.actor() instanceof Actor.Professional professional)) {
      return find(permit, id);
    }
    var now = clock.instant();
    var found = kept.find(permit, id);
    if (found.isEmpty()) {
      rows.hold(permit, id.value());
      shares
          .covered(permit, id, LocalDate.ofInstant(now, SpokenDates.ZONE))
          .ifPresent(share -> {
            shares.cover(permit, id, professional.id(), share, now);
            inbox.arrived(permit, id);
            events.covered(permit, id, share.name(), now);
          });
    }
    var wish = found.isPresent() ? found.get() : find(permit, id);
    var reader = wish.reader(professional.id()).orElseThrow();
    boolean first = reader.seenAt().isEmpty();
    if (!first
        && wish.repliedAt()
            .filter(replied -> reader.openedAt().filter(replied::isBefore).isEmpty())
            .isEmpty()) {
      return wish;
    }
    readerRows.seen(permit, id.value(), professional.key(), now);
    if (first) {
      events.opened(permit, id, now);
    }
    return changed(permit, id);
  }

  /**
   * Adds an answer, when a professional says it, or a reply, when the citizen does.
   *
   * @throws WishNotFound if the wish was taken back meanwhile; nothing is said then
   */
  public Wish say(WritePermit permit, WishId id, OwnWords text) {
    changing(permit, id, WishAction.SAY);
    daily.take(permit, Topic.WISHES, Daily.MESSAGE);
    say(permit, id, text, clock.instant());
    return changed(permit, id);
  }

  /**
   * Says what a wish becomes, in the name of the professional who reads it.
   *
   * @param permit for the wish; and for goals, as what it was before may stand there
   * @param seen the version of the wish that the professional read
   * @param words what is said with it, if anything
   * @throws InvalidOutcome if it cannot be; nothing changes then
   * @throws WishChanged if it became something else or got other words since then
   * @throws WishNotFound if the wish was taken back meanwhile
   */
  public Wish settle(
      WritePermit permit, WishId id, long seen, Outcome outcome, Optional<OwnWords> words) {
    if (!(permit.actor() instanceof Actor.Professional professional)) {
      throw new WishNotFound();
    }
    var wish = changing(permit, id, WishAction.SETTLE);
    daily.take(permit, Topic.WISHES, Daily.MESSAGE);
    var now = clock.instant();
    OutcomeCheck.check(outcome, LocalDate.ofInstant(now, SpokenDates.ZONE));
    if (!rows.isAsSeen(permit, id.value(), seen, true)) {
      throw new WishChanged();
    }
    words.ifPresentOrElse(
        text -> say(permit, id, text, now), () -> answered(permit, id, professional, now));
    outcomes.settle(permit, id, known(permit, outcome, now), opensAgain(outcome), now);
    switch (outcome) {
      case BecameGoal goal ->
          goals.agree(
              permit,
              new Agreement(
                  id.value(),
                  goal.title().value(),
                  goal.area(),
                  goal.firstStep().value(),
                  goal.holder().value(),
                  goal.until()));
      case Later later -> {
        goals.withdraw(permit, id.value());
        promise(permit, wish, later.returnsOn());
      }
      case TalkAtMeeting _, NotPossible _ -> goals.withdraw(permit, id.value());
    }
    happened(permit, id, WishAction.SETTLE);
    return changed(permit, id);
  }

  /** Asks for another answer: those who may read it have a new day to answer by. */
  public Wish reopen(WritePermit permit, WishId id) {
    var wish = changingOwn(permit, id, WishAction.REOPEN);
    daily.take(permit, Topic.WISHES, Daily.CHANGE);
    var now = clock.instant();
    rows.reopen(permit, id.value(), now);
    promise(permit, wish, LocalDate.ofInstant(now, SpokenDates.ZONE));
    happened(permit, id, WishAction.REOPEN);
    return changed(permit, id);
  }

  /**
   * Gives a wish other words; the ones before are kept, and its readers see that it changed.
   *
   * @param seen the version of the wish that the citizen read
   * @throws WishChanged if it got other words since then; these are not kept
   */
  public Wish changeWords(WritePermit permit, WishId id, long seen, OwnWords words) {
    var wish = changingOwn(permit, id, WishAction.CHANGE_WORDS);
    if (!wish.words().text().equals(Optional.of(words))) {
      if (!rows.isAsSeen(permit, id.value(), seen, false)) {
        throw new WishChanged();
      }
      daily.take(permit, Topic.WISHES, Daily.REVISION);
      var now = clock.instant();
      wish.words()
          .text()
          .ifPresent(
              text -> rows.addRevision(permit, id.value(), wish.version(), text.value(), now));
      rows.changeText(permit, id.value(), words.value(), now);
      happened(permit, id, WishAction.CHANGE_WORDS);
    }
    return changed(permit, id);
  }

  /**
   * Erases an attachment of one of the citizen's own wishes, for good and however far it has come.
   *
   * @throws AttachmentNotFound if the wish has none such
   * @throws NothingSaid if it is the voice of a wish without text
   */
  public Wish remove(WritePermit permit, WishId id, AttachmentId attachment) {
    requireFound(rows.touchOwn(permit, id.value()));
    attachments.remove(permit, Optional.of(id), attachment);
    rows.otherWords(permit, id.value());
    requireWords(find(permit, id));
    happened(permit, id, WishAction.CHANGE_WORDS);
    return changed(permit, id);
  }

  /** Keeps that a wish came true. */
  public Wish comeTrue(WritePermit permit, WishId id) {
    changingOwn(permit, id, WishAction.COME_TRUE);
    rows.cameTrue(permit, id.value(), clock.instant());
    happened(permit, id, WishAction.COME_TRUE);
    return changed(permit, id);
  }

  /**
   * Counts the version up, which also keeps other changes of the same wish waiting.
   *
   * @throws WishNotFound if there is no such wish
   */
  void touch(WritePermit permit, WishId id) {
    requireFound(rows.touch(permit, id.value()));
  }

  private static void requireFound(int touched) {
    if (touched == 0) {
      throw new WishNotFound();
    }
  }

  /** The wish as it is while nobody else changes it. */
  private Wish changing(WritePermit permit, WishId id, WishAction action) {
    touch(permit, id);
    return allowed(permit, id, action);
  }

  /** The same, for what only the citizen does. */
  private Wish changingOwn(WritePermit permit, WishId id, WishAction action) {
    requireFound(rows.touchOwn(permit, id.value()));
    return allowed(permit, id, action);
  }

  private Wish allowed(Permit permit, WishId id, WishAction action) {
    var wish = find(permit, id);
    if (!wish.state().allows(action)) {
      throw new WishNotNow(wish.state(), action);
    }
    return wish;
  }

  private void say(WritePermit permit, WishId id, OwnWords text, Instant now) {
    var actor = permit.actor();
    rows.addMessage(
        permit,
        id.value(),
        RowId.next(),
        actor instanceof Actor.Professional professional ? professional.key() : null,
        actor.name(),
        text.value(),
        now);
    if (actor instanceof Actor.Professional professional) {
      answered(permit, id, professional, now);
    } else {
      rows.replied(permit, id.value(), now);
    }
    happened(permit, id, WishAction.SAY);
  }

  private void answered(
      WritePermit permit, WishId id, Actor.Professional professional, Instant now) {
    readerRows.answered(
        permit, id.value(), professional.key(), now, LocalDate.ofInstant(now, SpokenDates.ZONE));
  }

  private static void requireWords(Wish wish) {
    if (!wish.words().areSaid()) {
      throw new NothingSaid();
    }
  }

  private void happened(WritePermit permit, WishId id, WishAction action) {
    events.happened(permit, id, action, clock.instant());
  }

  /** A meeting is told as the citizen's calendar tells it, and not as the caller does. */
  private Outcome known(Permit permit, Outcome outcome, Instant now) {
    if (!(outcome instanceof TalkAtMeeting meeting)) {
      return outcome;
    }
    return calendars.of(permit).from(now).stream()
        .filter(appointment -> appointment.id().equals(meeting.appointment()))
        .filter(appointment -> !appointment.cancelled())
        .findFirst()
        .map(it -> new TalkAtMeeting(it.id(), it.title(), it.start()))
        .orElseThrow(() -> new InvalidOutcome(InvalidOutcome.Problem.MEETING));
  }

  private static Optional<Instant> opensAgain(Outcome outcome) {
    return outcome instanceof Later later
        ? Optional.of(later.returnsOn().atStartOfDay(SpokenDates.ZONE).toInstant())
        : Optional.empty();
  }

  private void promise(WritePermit permit, Wish wish, LocalDate from) {
    promises(permit, wish.readerIds())
        .forEach((reader, workingDays) ->
            readerRows.promise(
                permit, wish.id().value(), reader.value(), promise.dueOn(from, workingDays)));
  }

  /** The readers who are in the team, with the working days that their units promise. */
  private Map<ProfessionalId, Integer> promises(WritePermit permit, Set<ProfessionalId> readers) {
    return readers.isEmpty()
        ? Map.of()
        : readerRows.promises(permit, ids(readers)).stream()
            .collect(
                Collectors.toMap(
                    row -> new ProfessionalId(row.id()), ReplyPromiseRow::replyWorkingDays));
  }

  private void addReaders(WritePermit permit, WishId id, Set<ProfessionalId> readers) {
    var promises = promises(permit, readers);
    if (!promises.keySet().containsAll(readers)) {
      throw new ReaderNotInTeam();
    }
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, SpokenDates.ZONE);
    promises.forEach((reader, workingDays) ->
        addReader(permit, id, reader, now, promise.dueOn(today, workingDays)));
    inbox.arrived(permit, id);
  }

  private void addReader(
      WritePermit permit, WishId id, ProfessionalId reader, Instant now, LocalDate dueOn) {
    int again = readerRows.shareAgain(permit, id.value(), reader.value(), now, dueOn);
    if (again == 0) {
      readerRows.share(permit, id.value(), reader.value(), now, dueOn);
    }
  }

  private static List<UUID> ids(Set<ProfessionalId> professionals) {
    return professionals.stream().map(ProfessionalId::value).toList();
  }

  /**
   * Lets those whom the wish concerns know, once it is in the database: its readers and their
   * units.
   */
  Wish changed(Permit permit, WishId id) {
    var wish = find(permit, id);
    outbox.tell(permit, Subject.WISH, id.value(), shares.concerned(permit, id));
    return wish;
  }
}
