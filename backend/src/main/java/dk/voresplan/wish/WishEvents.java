package dk.voresplan.wish;

import dk.voresplan.access.Permit;
import dk.voresplan.access.WritePermit;
import dk.voresplan.storage.RowId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/**
 * Keeps what happened to wishes: in the transaction in which it happens, and by the permit's actor.
 */
@Singleton
class WishEvents {
  private final WishEventRows rows;

  WishEvents(WishEventRows rows) {
    this.rows = rows;
  }

  void happened(WritePermit permit, WishId wish, WishAction action, Instant now) {
    var actor = permit.actor();
    rows.add(permit, wish.value(), RowId.next(), action, actor.key(), actor.name(), null, now);
  }

  /**
   * Keeps the same of what is done with a colleague.
   *
   * @param colleague the name of the one for whom, or to whom
   */
  void happened(WritePermit permit, WishId wish, WishAction action, String colleague, Instant now) {
    var actor = permit.actor();
    rows.add(permit, wish.value(), RowId.next(), action, actor.key(), actor.name(), colleague, now);
  }

  /** Keeps that a reader opened the wish, who needs no more than to see it. */
  void opened(Permit permit, WishId wish, Instant now) {
    var actor = permit.actor();
    rows.addSeen(
        permit, wish.value(), RowId.next(), WishAction.OPEN, actor.key(), actor.name(), null, now);
  }

  /** Keeps that someone opened the wish who covers for that colleague. */
  void covered(Permit permit, WishId wish, String colleague, Instant now) {
    var actor = permit.actor();
    rows.addSeen(
        permit,
        wish.value(),
        RowId.next(),
        WishAction.COVER,
        actor.key(),
        actor.name(),
        colleague,
        now);
  }

  /** Everything that happened to the wish, the oldest first. */
  List<WishEvent> of(Permit permit, WishId wish) {
    return rows.of(permit, wish.value()).stream().map(WishEventRow::event).toList();
  }
}
