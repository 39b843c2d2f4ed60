package dk.voresplan.told;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Topic;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** What relatives told the unit, and waits for an answer. */
@Singleton
public class ToldInbox {
  private final AccessPolicy access;
  private final ToldInboxRepository repository;

  ToldInbox(AccessPolicy access, ToldInboxRepository repository) {
    this.access = access;
    this.repository = repository;
  }

  /** What waits for an answer, the earliest promise first. */
  public List<ToldItem> of(Actor.Professional professional) {
    return access.list(
        professional,
        ToldInboxRepository.CITIZENS,
        Set.of(Topic.RELATIVES_WORDS),
        repository::items);
  }
}
