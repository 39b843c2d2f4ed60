package dk.voresplan.access;

import java.util.List;
import java.util.UUID;

/**
 * What a permit rests on.
 *
 * @param delegations those of the relative, when it is one
 * @param keptBackIn those of the relative in which something may be kept back: these, and all that
 *     were open before
 */
record PermitGrounds(PermitReason reason, List<UUID> delegations, List<UUID> keptBackIn) {
  /** A reason that is no relative's. */
  PermitGrounds(PermitReason reason) {
    this(reason, List.of(), List.of());
  }
}
