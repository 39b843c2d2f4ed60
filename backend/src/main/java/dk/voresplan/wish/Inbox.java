package dk.voresplan.wish;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Topic;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** The wishes that citizens have shared with one professional. */
@Singleton
public class Inbox {
  private final AccessPolicy access;
  private final InboxRepository repository;

  Inbox(AccessPolicy access, InboxRepository repository) {
    this.access = access;
    this.repository = repository;
  }

  /** What waits for an answer first, the earliest promise on top; then what is answered. */
  public List<InboxItem> of(Actor.Professional professional) {
    return access.list(
        professional, InboxRepository.CITIZENS, Set.of(Topic.WISHES), repository::items);
  }
}
