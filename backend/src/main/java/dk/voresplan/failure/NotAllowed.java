package dk.voresplan.failure;

/** The caller may know of the thing, and may not do this with it (403). */
public abstract non-sealed class NotAllowed extends Failure {
  private static final long serialVersionUID = 1;

  /**
   * A failure of this family.
   *
   * @param message for operators; it holds nothing that a person wrote
   */
  protected NotAllowed(String message) {
    super(message);
  }
}
