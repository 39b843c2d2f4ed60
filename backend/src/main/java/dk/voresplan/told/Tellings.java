package dk.voresplan.told;

import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Reason;
import dk.voresplan.access.Topic;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.limit.Daily;
import dk.voresplan.limit.DailyLimits;
import dk.voresplan.organisation.ReplyPromise;
import dk.voresplan.outbox.Outbox;
import dk.voresplan.outbox.Subject;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.storage.RowId;
import dk.voresplan.wish.WishText;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * What relatives tell the team. They need see nothing for it, as staff may receive what relatives
 * say without the citizen's consent, and may not give.
 */
@Singleton
public class Tellings {
  private final ToldRepository repository;
  private final ReplyPromise promise;
  private final Outbox outbox;
  private final DailyLimits daily;
  private final Clock clock;

  Tellings(
      ToldRepository repository,
      ReplyPromise promise,
      Outbox outbox,
      DailyLimits daily,
      Clock clock) {
    this.repository = repository;
    this.promise = promise;
    this.outbox = outbox;
    this.daily = daily;
    this.clock = clock;
  }

  /**
   * The first page of what was told, the newest first: to the citizen everything, to a relative
   * what they told themselves, to a professional what went to them.
   */
  public List<Told> of(Permit permit) {
    return page(permit, PageRequest.first());
  }

  /** One page of the same. */
  public List<Told> page(Permit permit, PageRequest page) {
    return repository.of(permit, page);
  }

  /**
   * One of them.
   *
   * @throws ToldNotFound if there is none that the permit's actor may read
   */
  public Told find(Permit permit, ToldId id) {
    return repository.find(permit, id).orElseThrow(ToldNotFound::new);
  }

  /** The day by which an answer would be promised to who tells something now. */
  public LocalDate replyDueOn(Permit permit) {
    return dueOn(repository.addressees(permit).orElseThrow(NobodyToTell::new));
  }

  /**
   * Tells the unit of the one who coordinates; the whole team if nobody does.
   *
   * @throws NobodyToTell if there is no team yet; nothing is kept then
   * @throws AccessRefused if the permit is not a relative's own
   */
  public Told tell(Permit permit, WishText text) {
    if (!permit.isRelatives() || permit.reason() == Reason.PREVIEW) {
      throw new AccessRefused();
    }
    var addressees = repository.addressees(permit).orElseThrow(NobodyToTell::new);
    daily.take(permit, Topic.RELATIVES_WORDS, Daily.TOLD);
    var id = new ToldId(RowId.next());
    repository.insert(permit, id, text, clock.instant(), dueOn(addressees));
    repository.arrived(permit, id, addressees.professionals());
    outbox.tell(permit, Subject.TOLD, id.value(), addressees.professionals());
    return find(permit, id);
  }

  /**
   * Answers the relative, in the name of the professional; the first answer stands.
   *
   * @throws ToldNotFound if it did not go to them, or was answered already
   */
  public Told answer(Permit permit, ToldId id, WishText text) {
    if (!(permit.actor() instanceof Actor.Professional professional)) {
      throw new ToldNotFound();
    }
    find(permit, id);
    if (!repository.answer(permit, id, professional, text, clock.instant())) {
      throw new ToldNotFound();
    }
    outbox.tell(permit, Subject.TOLD, id.value(), repository.readers(permit, id));
    return find(permit, id);
  }

  private LocalDate dueOn(ToldRepository.Addressees addressees) {
    return promise.dueOn(
        LocalDate.ofInstant(clock.instant(), SpokenDates.ZONE), addressees.replyWorkingDays());
  }
}
