package dk.voresplan.contribution;

/**
 * A source says more of one citizen than a plan can show. Nothing of the contribution is stored.
 */
public final class TooManyLines extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int most;

  TooManyLines(int most) {
    super("Too many lines of one citizen");
    this.most = most;
  }

  /** How many lines one source may have in one citizen's plan. */
  public int most() {
    return most;
  }
}
