package dk.voresplan.delegation;

import dk.voresplan.failure.NotNow;

/** The delegation is another now than the one that the citizen saw; nothing was changed. */
public final class DelegationChanged extends NotNow {
  private static final long serialVersionUID = 1L;

  DelegationChanged() {
    super("The delegation was changed meanwhile");
  }
}
