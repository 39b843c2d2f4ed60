package dk.voresplan.unit;

import dk.voresplan.organisation.UnitId;

/**
 * A unit, as its leader sees it.
 *
 * @param replyWorkingDays how many working days it promises an answer within
 */
public record LedUnit(UnitId id, String name, int replyWorkingDays) {}
