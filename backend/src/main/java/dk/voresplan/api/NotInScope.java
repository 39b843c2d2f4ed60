package dk.voresplan.api;

import dk.voresplan.failure.NotAllowed;

/** The access token is good, but not for this. */
public final class NotInScope extends NotAllowed {
  private static final long serialVersionUID = 1L;

  NotInScope() {
    super("The access token is not for this");
  }
}
