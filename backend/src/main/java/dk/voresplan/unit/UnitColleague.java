package dk.voresplan.unit;

import dk.voresplan.organisation.ProfessionalId;

/** Someone else of the professional's unit. */
public record UnitColleague(ProfessionalId id, String name) {}
