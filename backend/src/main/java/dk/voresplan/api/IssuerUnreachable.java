package dk.voresplan.api;

/** The identity provider's keys cannot be had, so no token can be checked now. */
final class IssuerUnreachable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  IssuerUnreachable(Exception cause) {
    super("The identity provider's keys cannot be had", cause);
  }
}
