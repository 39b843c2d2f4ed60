package dk.voresplan.wish;

import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Permit;
import dk.voresplan.access.PermitReason;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.limit.Daily;
import dk.voresplan.limit.DailyLimits;
import dk.voresplan.outbox.Outbox;
import dk.voresplan.outbox.Subject;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.plan.LifeArea;
import dk.voresplan.storage.RowId;
import dk.voresplan.text.OwnWords;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Shows wishes as relatives see them. A wish stays the citizen's own, also one that a relative
 * wrote. The citizen decides who reads it, its words and how it goes on.
 */
@Singleton
public class SharedWishes {
  private final SharedWishRows rows;
  private final Outbox outbox;
  private final DailyLimits daily;
  private final Clock clock;

  SharedWishes(SharedWishRows rows, Outbox outbox, DailyLimits daily, Clock clock) {
    this.rows = rows;
    this.outbox = outbox;
    this.daily = daily;
    this.clock = clock;
  }

  /** A page of those that the permit's relative may see, the newest first. */
  public List<SharedWish> page(Permit permit, PageRequest page) {
    onlyRelatives(permit);
    return rows
        .of(
            permit,
            permit.delegations(),
            permit.keptBackIn(),
            page.after().orElse(null),
            page.size())
        .stream()
        .map(SharedWishRow::wish)
        .toList();
  }

  /**
   * Stores a wish that a relative writes on the citizen's behalf, and marks it so for ever. The
   * citizen sees it at once. It is shared with nobody until the citizen shares it.
   *
   * @throws AccessRefused if the permit is not a relative's for writing of wishes
   */
  public WishId write(WritePermit permit, WishKind kind, OwnWords text, Optional<LifeArea> area) {
    onlyRelatives(permit);
    if (permit.reason() == PermitReason.PREVIEW) {
      throw new AccessRefused();
    }
    daily.take(permit, Topic.WISHES, Daily.WISH_ON_BEHALF);
    var id = new WishId(RowId.next());
    var relative = permit.actor();
    rows.add(
        permit,
        id.value(),
        kind,
        text.value(),
        area.orElse(null),
        clock.instant(),
        relative.key(),
        relative.name());
    outbox.tell(permit, Subject.WISH, id.value(), Set.of());
    return id;
  }

  private static void onlyRelatives(Permit permit) {
    if (!permit.isRelatives()) {
      throw new AccessRefused();
    }
  }
}
