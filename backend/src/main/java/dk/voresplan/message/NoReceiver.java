package dk.voresplan.message;

import dk.voresplan.failure.NotNow;

/** Nobody is in the citizen's team yet, so that nothing told would be read. */
public final class NoReceiver extends NotNow {
  private static final long serialVersionUID = 1L;

  NoReceiver() {
    super("Nobody is in the team");
  }
}
