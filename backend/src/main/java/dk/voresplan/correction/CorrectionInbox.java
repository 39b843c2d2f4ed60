package dk.voresplan.correction;

import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Topic;
import dk.voresplan.paging.FirstRows;
import jakarta.inject.Singleton;
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

  /** What waits for an answer, the earliest promise first, at most this many. */
  public FirstRows<CorrectionItem> of(Actor.Professional professional, int most) {
    return FirstRows.of(
        most,
        read ->
            access.list(
                professional,
                CorrectionInboxRepository.citizens(read),
                Set.of(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR),
                permits -> repository.items(permits, read)));
  }
}
