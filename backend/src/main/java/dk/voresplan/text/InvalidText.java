package dk.voresplan.text;

import dk.voresplan.failure.Invalid;

/** Thrown for a text that cannot be taken as it is; says what is wrong, never the text. */
public final class InvalidText extends Invalid {
  private static final long serialVersionUID = 1L;

  private final Problem problem;
  private final int most;
  private final int least;

  InvalidText(Problem problem, int most) {
    this(problem, 1, most);
  }

  InvalidText(Problem problem, int least, int most) {
    super("text", problem.name());
    this.problem = problem;
    this.least = least;
    this.most = most;
  }

  /** What is wrong. */
  public Problem problem() {
    return problem;
  }

  /** The most characters that the text may have. */
  public int most() {
    return most;
  }

  /** The fewest characters that the text may have. */
  public int least() {
    return least;
  }

  /** What can be wrong with a text. */
  public enum Problem {
    EMPTY,
    TOO_SHORT,
    TOO_LONG,
    FORBIDDEN_CHARACTER
  }
}
