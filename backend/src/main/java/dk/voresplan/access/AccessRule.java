package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import java.util.Map;
import java.util.Optional;

/**
 * Knows one kind of reason for a permit. The policy asks each rule, and refuses what none allows.
 * docs/access.md draws them.
 */
interface AccessRule {
  /**
   * Why the actor may do this in each of the plans.
   *
   * @return empty where this rule gives no reason for one of the citizens
   */
  Optional<Map<CitizenId, PermitGrounds>> grounds(AccessRequest asked);
}
