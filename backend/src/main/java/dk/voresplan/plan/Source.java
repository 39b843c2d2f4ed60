package dk.voresplan.plan;

import dk.voresplan.organisation.Sector;
import io.micronaut.serde.annotation.Serdeable;

/** Whom a line of the plan comes from: an organisation or one of its units, and its sector. */
@Serdeable
public record Source(String organisation, Sector sector) {}
