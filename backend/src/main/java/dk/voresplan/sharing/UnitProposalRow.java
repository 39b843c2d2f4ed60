package dk.voresplan.sharing;

import dk.voresplan.organisation.UnitId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A proposal with the unit's name and its organisation's. */
@MappedEntity("unit_proposal")
record UnitProposalRow(
    @Id UUID unitId, String name, String organisation, String proposedByName, Instant proposedAt) {
  UnitProposal proposal() {
    return new UnitProposal(new UnitId(unitId), name, organisation, proposedByName, proposedAt);
  }
}
