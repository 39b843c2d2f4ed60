package dk.voresplan.failure;

/** One field of what the caller sent is not as it must be (422). */
public abstract non-sealed class Invalid extends Failure {
  private static final long serialVersionUID = 1;

  private final String field;

  /**
   * A failure of this family.
   *
   * @param field the name of the field, as the JSON interface calls it
   * @param message for operators; it holds nothing that a person wrote
   */
  protected Invalid(String field, String message) {
    super(message);
    this.field = field;
  }

  /** The name of the field that is wrong. */
  public String field() {
    return field;
  }
}
