package dk.voresplan.mydata;

import dk.voresplan.access.ClosedOnLeaving;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import dk.voresplan.calendar.Subscriptions;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Erases what is the citizen's alone, and closes what they opened to others. What authorities and
 * doctors have written they must keep by law: it is not erased here.
 */
@Singleton
public class Erasing {
  private final ErasingRepository repository;
  private final Subscriptions subscriptions;
  private final List<ClosedOnLeaving> closed;

  Erasing(ErasingRepository repository, Subscriptions subscriptions, List<ClosedOnLeaving> closed) {
    this.repository = repository;
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
    return repository.count(permit);
  }

  /** Erases all of a kind, for good. */
  public void erase(Permit permit, Erasable what) {
    switch (what) {
      case DRAFTS -> repository.drafts(permit);
      case PRIVATE_WISHES -> repository.privateWishes(permit);
      case ATTACHMENTS -> repository.attachments(permit);
      case DIALOG_ANSWERS -> repository.dialogAnswers(permit);
      case CALENDAR_ADDRESS -> subscriptions.close(permit);
    }
  }

  /** Closes everything that the citizen opened to others. What is written is left. */
  public void leave(Permit permit) {
    permit.ownRows();
    closed.forEach(each -> each.close(permit));
  }
}
