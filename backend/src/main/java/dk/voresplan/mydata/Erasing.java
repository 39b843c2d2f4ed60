package dk.voresplan.mydata;

import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.ClosedOnLeaving;
import dk.voresplan.access.Permit;
import dk.voresplan.access.PermitReason;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.calendar.Subscriptions;
import dk.voresplan.storage.RowLocks;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Erases what is the citizen's alone, and closes what they opened to others. What authorities and
 * doctors have written they must keep by law: it is not erased here.
 */
@Singleton
public class Erasing {
  private final ErasingRows rows;
  private final RowLocks locks;
  private final Subscriptions subscriptions;
  private final List<ClosedOnLeaving> closed;

  Erasing(
      ErasingRows rows, RowLocks locks, Subscriptions subscriptions, List<ClosedOnLeaving> closed) {
    this.rows = rows;
    this.locks = locks;
    this.subscriptions = subscriptions;
    this.closed = List.copyOf(closed);
  }

  /** The topics in which one erases and leaves. */
  public Set<Topic> topics() {
    var topics = EnumSet.of(Topic.WISHES, Topic.CALENDAR);
    closed.forEach(each -> topics.add(each.topic()));
    return topics;
  }

  /** How much there is of each kind. */
  public Map<Erasable, Integer> count(Permit permit) {
    locks.openDrafts(permit.actor().key());
    return rows.count(permit).stream()
        .collect(Collectors.toMap(ErasableRow::kind, ErasableRow::counted));
  }

  /** Erases all of a kind, for good. */
  public void erase(WritePermit permit, Erasable what) {
    switch (what) {
      case DRAFTS -> drafts(permit);
      case PRIVATE_WISHES -> privateWishes(permit);
      case ATTACHMENTS -> rows.removeAttachments(permit);
      case DIALOG_ANSWERS -> {
        rows.removeDialogAnswers(permit);
        rows.removeDialogReaders(permit);
      }
      case CALENDAR_ADDRESS -> subscriptions.close(permit);
    }
  }

  /** What the citizen is typing has a lock of its own. */
  private void drafts(WritePermit permit) {
    locks.openDrafts(permit.actor().key());
    rows.removeDrafts(permit);
    rows.removeAttachmentsOfDrafts(permit);
  }

  private void privateWishes(WritePermit permit) {
    rows.removeEventsOfPrivateWishes(permit);
    rows.removeRevisionsOfPrivateWishes(permit);
    rows.removeMessagesOfPrivateWishes(permit);
    rows.removeAttachmentsOfPrivateWishes(permit);
    rows.removePrivateWishes(permit);
  }

  /**
   * Closes everything that the citizen opened to others. What is written is left.
   *
   * @throws AccessRefused if the permit is not the citizen's own
   */
  public void leave(WritePermit permit) {
    if (permit.reason() != PermitReason.OWN_PLAN) {
      throw new AccessRefused();
    }
    closed.forEach(each -> each.close(permit));
  }
}
