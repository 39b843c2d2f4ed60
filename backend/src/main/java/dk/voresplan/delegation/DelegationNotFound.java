package dk.voresplan.delegation;

import dk.voresplan.failure.NotFound;

/** The citizen has no such delegation, or it is not one with which this can be done now. */
public final class DelegationNotFound extends NotFound {
  private static final long serialVersionUID = 1L;

  DelegationNotFound() {
    super("No such delegation");
  }
}
