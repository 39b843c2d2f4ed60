package dk.voresplan.outbox;

import dk.voresplan.access.Permit;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.storage.RowId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Takes what others must hear of a change, in the transaction of the change. So they hear of a
 * change that is in the database, and never of one that is not. docs/decisions/014-the-outbox.md
 */
@Singleton
public class Outbox {
  private final OutboxRows rows;
  private final Courier courier;

  Outbox(OutboxRows rows, Courier courier) {
    this.rows = rows;
    this.courier = courier;
  }

  /**
   * Tells all nodes that one of the permit's citizen's changed.
   *
   * @param concerned the professionals it concerns
   */
  public void tell(Permit permit, Subject subject, UUID id, Set<ProfessionalId> concerned) {
    rows.put(
        permit,
        List.of(subject.topic(permit)),
        RowId.next(),
        subject,
        id,
        concerned.stream().map(it -> it.value().toString()).toArray(String[]::new));
    permit.afterCommit(courier::hurry);
  }
}
