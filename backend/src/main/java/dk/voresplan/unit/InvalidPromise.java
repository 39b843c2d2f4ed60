package dk.voresplan.unit;

/** A promise of fewer or more working days than a unit can promise. */
public final class InvalidPromise extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidPromise() {
    super("Not a promise that a unit can make");
  }
}
