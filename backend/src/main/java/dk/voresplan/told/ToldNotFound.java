package dk.voresplan.told;

/** There is no such thing told that the permit's actor may read, or it was answered already. */
public final class ToldNotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ToldNotFound() {
    super("Nothing told by this id");
  }
}
