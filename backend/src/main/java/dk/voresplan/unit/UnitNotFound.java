package dk.voresplan.unit;

import dk.voresplan.failure.NotFound;

/** There is no such unit, or it is not theirs who ask: told alike. */
public final class UnitNotFound extends NotFound {
  private static final long serialVersionUID = 1L;

  /** Says no more than that. */
  public UnitNotFound() {
    super("No such unit");
  }
}
