package dk.voresplan.unit;

import dk.voresplan.organisation.ProfessionalId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A colleague of the organisation, and the unit that they belong to now.
 *
 * @param saidUnitId the unit that a source said last
 */
@MappedEntity("professional")
record CandidateRow(
    @Id UUID id,
    String name,
    @Nullable String role,
    @Nullable UUID saidUnitId,
    @Nullable UUID unitId,
    @Nullable String unitName,
    @Nullable String unitIdentifier,
    String organisationIdentifier) {
  /** Whether they belong to a unit that someone leads. */
  boolean isLed(UnitLeaders leaders) {
    return unitIdentifier != null
        && !leaders.employees(organisationIdentifier, unitIdentifier).isEmpty();
  }

  UnitCandidate candidate(UnitLeaders leaders) {
    return new UnitCandidate(
        new ProfessionalId(id),
        name,
        Optional.ofNullable(role),
        Optional.ofNullable(unitName),
        !isLed(leaders));
  }
}
