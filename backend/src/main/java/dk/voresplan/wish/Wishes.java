package dk.voresplan.wish;

import dk.voresplan.access.Actor;
import dk.voresplan.access.Permit;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.organisation.ReplyPromise;
import dk.voresplan.storage.RowId;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The dreams and wishes of citizens. A wish is private until its citizen shares it, and then only
 * those named can read it.
 */
@Singleton
public class Wishes {
  private final WishRepository repository;
  private final InboxRepository inbox;
  private final ReplyPromise promise;
  private final ApplicationEventPublisher<WishChanged> changes;
  private final Clock clock;

  Wishes(
      WishRepository repository,
      InboxRepository inbox,
      ReplyPromise promise,
      ApplicationEventPublisher<WishChanged> changes,
      Clock clock) {
    this.repository = repository;
    this.inbox = inbox;
    this.promise = promise;
    this.changes = changes;
    this.clock = clock;
  }

  /** All the wishes that the permit's actor may read, the newest first, without their messages. */
  public List<Wish> of(Permit permit) {
    return repository.of(permit);
  }

  /**
   * One wish with its messages.
   *
   * @throws WishNotFound if there is none that the permit's actor may read
   */
  public Wish find(Permit permit, WishId id) {
    return repository.find(permit, id).orElseThrow(WishNotFound::new);
  }

  /**
   * Keeps a wish, and shares it with the readers it names.
   *
   * @throws ReaderNotInTeam if one of them is not in the citizen's team; nothing is kept then
   */
  public Wish write(Permit permit, WishDraft draft) {
    permit.ownRows();
    var id = new WishId(RowId.next());
    repository.insert(permit, id, draft, clock.instant());
    return share(permit, id, draft.readers());
  }

  /**
   * Lets more professionals read a wish; those who already may are left as they are.
   *
   * @throws ReaderNotInTeam if one of them is not in the citizen's team; nothing changes then
   */
  public Wish share(Permit permit, WishId id, Set<ProfessionalId> readers) {
    permit.ownRows();
    repository.touch(permit, id);
    if (!readers.isEmpty()) {
      addReaders(permit, id, readers);
    }
    return changed(permit, id);
  }

  /** Hides a wish from everyone it was shared with, at once. What was read stays known. */
  public Wish takeBack(Permit permit, WishId id) {
    permit.ownRows();
    repository.touch(permit, id);
    repository.takeBack(permit, id, clock.instant());
    return changed(permit, id);
  }

  /** Opens a wish for a professional: it is seen from now on, if it was not. */
  public Wish open(Permit permit, WishId id) {
    var wish = find(permit, id);
    if (!(permit.actor() instanceof Actor.Professional professional)
        || wish.reader(professional.id()).orElseThrow().seenAt().isPresent()) {
      return wish;
    }
    repository.seen(permit, id, professional.id(), clock.instant());
    return changed(permit, id);
  }

  /**
   * Adds an answer, when a professional says it, or a reply, when the citizen does.
   *
   * @throws WishNotFound if the wish was taken back meanwhile; nothing is said then
   */
  public Wish say(Permit permit, WishId id, WishText text) {
    repository.touch(permit, id);
    find(permit, id);
    var now = clock.instant();
    repository.addMessage(permit, id, text, now);
    if (permit.actor() instanceof Actor.Professional professional) {
      repository.answered(permit, id, professional.id(), now);
    }
    return changed(permit, id);
  }

  private void addReaders(Permit permit, WishId id, Set<ProfessionalId> readers) {
    var promises = repository.promises(permit, readers);
    if (!promises.keySet().containsAll(readers)) {
      throw new ReaderNotInTeam();
    }
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, SpokenDates.ZONE);
    promises.forEach((reader, workingDays) ->
        repository.addReader(permit, id, reader, now, promise.dueOn(today, workingDays)));
    inbox.arrived(permit, id, readers);
  }

  private Wish changed(Permit permit, WishId id) {
    var wish = find(permit, id);
    var readers = wish.readers().stream().map(WishReader::professional).collect(Collectors.toSet());
    permit.afterCommit(() -> changes.publishEvent(new WishChanged(permit.citizen(), id, readers)));
    return wish;
  }
}
