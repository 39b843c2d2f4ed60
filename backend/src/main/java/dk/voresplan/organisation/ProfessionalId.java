package dk.voresplan.organisation;

import java.util.UUID;

/** Stands for a professional, employed by one organisation. */
public record ProfessionalId(UUID value) {}
