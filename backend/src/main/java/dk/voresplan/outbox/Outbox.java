package dk.voresplan.outbox;

import dk.voresplan.access.Permit;
import dk.voresplan.organisation.ProfessionalId;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/**
 * Takes what others must hear of a change, in the transaction of the change: a change that is in
 * the database is heard of, and one that is not is never. docs/decisions/014-the-outbox.md
 */
@Singleton
public class Outbox {
  private final OutboxRepository repository;
  private final Courier courier;

  Outbox(OutboxRepository repository, Courier courier) {
    this.repository = repository;
    this.courier = courier;
  }

  /**
   * Tells all nodes that one of the permit's citizen's changed.
   *
   * @param concerned the professionals it concerns
   */
  public void tell(Permit permit, Subject subject, UUID id, Set<ProfessionalId> concerned) {
    repository.put(permit, new Notice(subject, id, permit.citizen(), concerned));
    permit.afterCommit(courier::hurry);
  }
}
