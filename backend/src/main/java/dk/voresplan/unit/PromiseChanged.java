package dk.voresplan.unit;

/** Thrown when another leader changed the promise after this one read it; nothing is changed. */
public final class PromiseChanged extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PromiseChanged() {
    super("The promise was changed meanwhile");
  }
}
