package dk.voresplan.portal.server;

/** Why the portal does not start, in one sentence for whoever runs it. */
public final class CannotStart extends RuntimeException {
  /** Says {@code sentence} on the way out. */
  public CannotStart(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  static CannotStart portTaken(int port, String variable, Throwable cause) {
    return new CannotStart(
        "Port %d is taken by another program: stop that one, or choose a port with %s."
            .formatted(port, variable),
        cause);
  }
}
