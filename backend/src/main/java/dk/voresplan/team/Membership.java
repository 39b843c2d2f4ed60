package dk.voresplan.team;

import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.organisation.SourceSystemId;
import java.util.Optional;

/**
 * That a source says that a professional of its own organisation is in the citizen's team.
 *
 * @param unit the identifier of the unit that they act for there, when the source says so
 * @param coordinator whether they hold it together, as the source says
 */
public record Membership(
    ProfessionalId professional,
    SourceSystemId source,
    Optional<String> unit,
    boolean coordinator) {}
