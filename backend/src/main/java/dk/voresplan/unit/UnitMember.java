package dk.voresplan.unit;

import dk.voresplan.organisation.ProfessionalId;
import java.util.Optional;

/**
 * Someone who belongs to a unit.
 *
 * @param role what they are there, when known
 */
public record UnitMember(ProfessionalId id, String name, Optional<String> role) {}
