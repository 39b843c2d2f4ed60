package dk.voresplan.team;

import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.organisation.SourceSystemId;

/**
 * That a source says that a professional of its own organisation is in the citizen's team.
 *
 * @param coordinator whether they hold it together, as the source says
 */
public record Membership(ProfessionalId professional, SourceSystemId source, boolean coordinator) {}
