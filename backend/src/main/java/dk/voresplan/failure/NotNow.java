package dk.voresplan.failure;

/** What is asked for does not fit what is there already (409). */
public abstract non-sealed class NotNow extends Failure {
  private static final long serialVersionUID = 1;

  /**
   * A failure of this family.
   *
   * @param message for operators; it holds nothing that a person wrote
   */
  protected NotNow(String message) {
    super(message);
  }
}
