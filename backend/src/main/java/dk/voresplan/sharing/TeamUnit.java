package dk.voresplan.sharing;

import dk.voresplan.organisation.UnitId;

/**
 * A unit with someone in the citizen's team.
 *
 * @param basis the law by which it sees what others contribute
 * @param refused whether the citizen said no
 */
public record TeamUnit(
    UnitId id, String name, String organisation, LegalBasis basis, boolean refused) {}
