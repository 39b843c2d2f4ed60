package dk.voresplan.sharing;

import dk.voresplan.organisation.UnitId;

/** A unit that can be proposed. */
public record FoundUnit(UnitId id, String name, String organisation) {}
