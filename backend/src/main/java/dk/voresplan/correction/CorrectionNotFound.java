package dk.voresplan.correction;

/** There is no such line or correction that the permit's actor may read. */
public final class CorrectionNotFound extends RuntimeException {
  private static final long serialVersionUID = 1;

  CorrectionNotFound() {
    super("No such correction");
  }
}
