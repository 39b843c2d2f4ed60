package dk.voresplan.handover;

import dk.voresplan.organisation.ProfessionalId;
import java.time.Instant;

/** That a professional has ticked a point for their side. */
public record HandoverTick(ProfessionalId by, String name, Instant at) {}
