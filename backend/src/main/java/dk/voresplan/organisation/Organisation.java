package dk.voresplan.organisation;

/** An organisation that helps citizens and vouches for what its source systems contribute. */
public record Organisation(OrganisationId id, String name, Sector sector) {}
