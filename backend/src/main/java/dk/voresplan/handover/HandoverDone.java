package dk.voresplan.handover;

/** Both sides have ticked everything: nothing can be added any more. */
public final class HandoverDone extends RuntimeException {
  private static final long serialVersionUID = 1L;

  HandoverDone() {
    super("The handover is done");
  }
}
