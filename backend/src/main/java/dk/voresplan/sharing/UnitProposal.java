package dk.voresplan.sharing;

import dk.voresplan.organisation.UnitId;
import java.time.Instant;

/**
 * A unit that the coordinator proposes for the team, and the citizen has yet to answer.
 *
 * @param by the coordinator's name
 */
public record UnitProposal(
    UnitId unit, String name, String organisation, String by, Instant proposedAt) {}
