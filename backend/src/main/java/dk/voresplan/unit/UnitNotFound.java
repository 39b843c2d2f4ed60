package dk.voresplan.unit;

/** There is no such unit, or the professional does not lead it: told alike. */
public final class UnitNotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnitNotFound() {
    super("No such unit");
  }
}
