package dk.voresplan.unit;

/** The organisation has no such colleague, or the unit no such member: told alike. */
public final class ProfessionalNotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ProfessionalNotFound() {
    super("No such professional");
  }
}
