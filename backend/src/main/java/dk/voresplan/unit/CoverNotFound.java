package dk.voresplan.unit;

import dk.voresplan.failure.NotFound;

/** There is no such cover, or it is not the professional's: told alike. */
public final class CoverNotFound extends NotFound {
  private static final long serialVersionUID = 1L;

  CoverNotFound() {
    super("No such cover");
  }
}
