package dk.voresplan.api;

/** The access token is good, but not for this. */
public final class NotInScope extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotInScope() {
    super("The access token is not for this");
  }
}
