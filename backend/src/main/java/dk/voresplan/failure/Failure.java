package dk.voresplan.failure;

/**
 * Something that a caller asked for cannot be. Each failure belongs to one family, and each family
 * has one answer at every interface. A new failure extends its family, and needs no handler.
 */
public abstract sealed class Failure extends RuntimeException
    permits NotFound, NotNow, Invalid, NotAllowed {
  private static final long serialVersionUID = 1;

  /**
   * A failure.
   *
   * @param message for operators; it holds nothing that a person wrote
   */
  protected Failure(String message) {
    super(message);
  }
}
