package dk.voresplan.wish;

/** Thrown for a text that cannot be taken as it is; says what is wrong, never the text. */
public final class InvalidWishText extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final Problem problem;

  InvalidWishText(Problem problem) {
    super(problem.name());
    this.problem = problem;
  }

  /** What is wrong. */
  public Problem problem() {
    return problem;
  }

  /** What can be wrong with a text. */
  public enum Problem {
    EMPTY,
    TOO_LONG,
    FORBIDDEN_CHARACTER
  }
}
