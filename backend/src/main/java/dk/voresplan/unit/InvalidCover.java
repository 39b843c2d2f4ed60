package dk.voresplan.unit;

import dk.voresplan.failure.Invalid;

/** A cover that cannot be, and why. */
public final class InvalidCover extends Invalid {
  private static final long serialVersionUID = 1L;

  private final Problem problem;

  /** What is wrong. */
  public enum Problem {
    /** It is nobody else of the professional's unit. */
    COLLEAGUE,
    /** Somebody covers for the colleague in that time. */
    COLLEAGUE_AWAY,
    /** It begins in the past. */
    FROM,
    /** It ends before it begins, or more than a year later. */
    UNTIL,
    /** The professional is covered for already in that time. */
    OVERLAP
  }

  InvalidCover(Problem problem) {
    super(field(problem), "A cover that cannot be: " + problem);
    this.problem = problem;
  }

  private static String field(Problem problem) {
    return switch (problem) {
      case COLLEAGUE, COLLEAGUE_AWAY -> "colleague";
      case FROM, OVERLAP -> "from";
      case UNTIL -> "until";
    };
  }

  /** What is wrong. */
  public Problem problem() {
    return problem;
  }
}
