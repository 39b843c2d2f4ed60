package dk.voresplan.wish;

import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Reason;
import dk.voresplan.access.Topic;
import dk.voresplan.limit.Daily;
import dk.voresplan.limit.DailyLimits;
import dk.voresplan.outbox.Outbox;
import dk.voresplan.outbox.Subject;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.plan.LifeArea;
import dk.voresplan.storage.RowId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Wishes as relatives see them. A wish stays the citizen's own, also one that a relative wrote: who
 * reads it, its words and how it goes on are for the citizen to decide.
 */
@Singleton
public class SharedWishes {
  private final SharedWishRepository repository;
  private final Outbox outbox;
  private final DailyLimits daily;
  private final Clock clock;

  SharedWishes(SharedWishRepository repository, Outbox outbox, DailyLimits daily, Clock clock) {
    this.repository = repository;
    this.outbox = outbox;
    this.daily = daily;
    this.clock = clock;
  }

  /** A page of those that the permit's relative may see, the newest first. */
  public List<SharedWish> page(Permit permit, PageRequest page) {
    onlyRelatives(permit);
    return repository.of(permit, page);
  }

  /**
   * Keeps a wish that a relative writes on the citizen's behalf: marked so for ever, shown to the
   * citizen at once, and shared with nobody until the citizen shares it.
   *
   * @throws AccessRefused if the permit is not a relative's for writing of wishes
   */
  public WishId write(Permit permit, WishKind kind, WishText text, Optional<LifeArea> area) {
    onlyRelatives(permit);
    if (permit.reason() == Reason.PREVIEW) {
      throw new AccessRefused();
    }
    daily.take(permit, Topic.WISHES, Daily.WISH_ON_BEHALF);
    var id = new WishId(RowId.next());
    repository.insert(permit, id, kind, text, area, clock.instant());
    outbox.tell(permit, Subject.WISH, id.value(), Set.of());
    return id;
  }

  private static void onlyRelatives(Permit permit) {
    if (!permit.isRelatives()) {
      throw new AccessRefused();
    }
  }
}
