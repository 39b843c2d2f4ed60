package dk.voresplan.correction;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Topic;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** What citizens say is not right, and one professional is to answer. */
@Singleton
public class CorrectionInbox {
  private final AccessPolicy access;
  private final CorrectionInboxRepository repository;

  CorrectionInbox(AccessPolicy access, CorrectionInboxRepository repository) {
    this.access = access;
    this.repository = repository;
  }

  /** What waits for an answer, the earliest promise first. */
  public List<CorrectionItem> of(Actor.Professional professional) {
    return access.list(
        professional,
        CorrectionInboxRepository.CITIZENS,
        Set.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR),
        repository::items);
  }
}
