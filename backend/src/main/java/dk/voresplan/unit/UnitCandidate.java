package dk.voresplan.unit;

import dk.voresplan.organisation.ProfessionalId;
import java.util.Optional;

/**
 * A colleague of the organisation who does not belong to the unit.
 *
 * @param role what they are, when known
 * @param unit the unit that they belong to now, if any
 * @param free whether the leader may add them: they belong nowhere, or where nobody leads
 */
public record UnitCandidate(
    ProfessionalId id, String name, Optional<String> role, Optional<String> unit, boolean free) {}
