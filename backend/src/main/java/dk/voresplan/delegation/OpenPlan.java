package dk.voresplan.delegation;

import dk.voresplan.person.CitizenId;
import java.util.List;

/**
 * A plan that is open to a relative, or waits for the citizen's yes.
 *
 * @param delegations at least one, by when they were opened
 */
public record OpenPlan(CitizenId citizen, List<SharedDelegation> delegations) {
  /** Copies the list. */
  public OpenPlan {
    delegations = List.copyOf(delegations);
  }
}
