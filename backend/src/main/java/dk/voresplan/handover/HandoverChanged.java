package dk.voresplan.handover;

import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.person.CitizenId;
import java.util.Set;

/**
 * Told after the change is in the database, so that open pages can show it. Holds no words.
 *
 * @param team the professionals it concerns
 */
public record HandoverChanged(CitizenId citizen, HandoverId handover, Set<ProfessionalId> team) {}
