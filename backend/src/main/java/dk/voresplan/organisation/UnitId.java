package dk.voresplan.organisation;

import java.util.UUID;

/** Stands for a unit of an organisation. */
public record UnitId(UUID value) {}
