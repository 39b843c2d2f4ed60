package dk.voresplan.access;

import java.util.List;
import java.util.UUID;

/**
 * What a permit rests on.
 *
 * @param delegations those of the relative, when it is one
 */
record Grounds(Reason reason, List<UUID> delegations) {
  /** A reason that is no relative's. */
  Grounds(Reason reason) {
    this(reason, List.of());
  }
}
