package dk.voresplan.organisation;

import java.util.UUID;

/** Stands for an organisation that helps citizens. */
public record OrganisationId(UUID value) {}
