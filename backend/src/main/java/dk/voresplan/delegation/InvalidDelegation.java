package dk.voresplan.delegation;

/** What was chosen cannot be opened so; says what is wrong. */
public final class InvalidDelegation extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Problem problem;

  InvalidDelegation(Problem problem) {
    super(problem.name());
    this.problem = problem;
  }

  /** What is wrong. */
  public Problem problem() {
    return problem;
  }

  /** What can be wrong. */
  public enum Problem {
    /** A topic that cannot be opened, or not for writing. */
    TOPICS,
    /** A last day that is past, or more than two years ahead. */
    UNTIL,
    /** The citizen is under 15. */
    TOO_YOUNG
  }
}
