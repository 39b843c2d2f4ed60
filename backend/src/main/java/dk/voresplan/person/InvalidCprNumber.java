package dk.voresplan.person;

/** Thrown for what is not a CPR number; carries nothing of what was given. */
public final class InvalidCprNumber extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  InvalidCprNumber() {
    super("Not a CPR number");
  }
}
