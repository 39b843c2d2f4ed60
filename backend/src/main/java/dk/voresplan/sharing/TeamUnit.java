package dk.voresplan.sharing;

import dk.voresplan.organisation.UnitId;

/**
 * A unit in the citizen's team, or with someone in it.
 *
 * @param added whether all who belong to it are in the team, by the citizen's yes
 * @param basis the law by which it sees what others contribute
 * @param refused whether the citizen said no
 */
public record TeamUnit(
    UnitId id,
    String name,
    String organisation,
    boolean added,
    SharingLaw basis,
    boolean refused) {}
