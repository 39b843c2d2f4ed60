package dk.voresplan.message;

/** Nobody is in the citizen's team yet, so that nothing told would be read. */
public final class NoReceiver extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoReceiver() {
    super("Nobody is in the team");
  }
}
