package dk.voresplan.unit;

/** There is no such unit, or it is not theirs who ask: told alike. */
public final class UnitNotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says no more than that. */
  public UnitNotFound() {
    super("No such unit");
  }
}
