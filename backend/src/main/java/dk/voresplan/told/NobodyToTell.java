package dk.voresplan.told;

/** Nobody is in the citizen's team yet, so that nothing told would be read. */
public final class NobodyToTell extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NobodyToTell() {
    super("Nobody is in the team");
  }
}
