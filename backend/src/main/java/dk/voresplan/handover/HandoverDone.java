package dk.voresplan.handover;

import dk.voresplan.failure.NotNow;

/** Both sides have ticked everything: nothing can be added any more. */
public final class HandoverDone extends NotNow {
  private static final long serialVersionUID = 1L;

  HandoverDone() {
    super("The handover is done");
  }
}
