package dk.voresplan.wish;

import dk.voresplan.organisation.ProfessionalId;

/** A colleague to whom a wish can be handed over. */
public record StandIn(ProfessionalId id, String name) {}
