package dk.voresplan.correction;

import dk.voresplan.failure.NotFound;

/** There is no such line or correction that the permit's actor may read. */
public final class CorrectionNotFound extends NotFound {
  private static final long serialVersionUID = 1;

  CorrectionNotFound() {
    super("No such correction");
  }
}
