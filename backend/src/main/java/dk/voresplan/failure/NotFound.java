package dk.voresplan.failure;

/** There is no such thing, or none that the caller may know of (404). */
public abstract non-sealed class NotFound extends Failure {
  private static final long serialVersionUID = 1;

  /**
   * A failure of this family.
   *
   * @param message for operators; it holds nothing that a person wrote
   */
  protected NotFound(String message) {
    super(message);
  }
}
