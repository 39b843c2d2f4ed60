package dk.voresplan.wish;

import dk.voresplan.failure.Invalid;

/** An outcome that cannot be: says what is wrong with it; nothing was changed. */
public final class InvalidOutcome extends Invalid {
  private static final long serialVersionUID = 1L;

  private final Problem problem;

  InvalidOutcome(Problem problem) {
    super(field(problem), problem.name());
    this.problem = problem;
  }

  private static String field(Problem problem) {
    return switch (problem) {
      case UNTIL -> "until";
      case MEETING -> "appointment";
      case RETURNS_ON -> "returnsOn";
    };
  }

  /** What is wrong. */
  public Problem problem() {
    return problem;
  }

  /** What can be wrong with an outcome. */
  public enum Problem {
    /** The first step is to be taken before today, or in more than two years. */
    UNTIL,
    /** There is no such appointment to come in the citizen's calendar. */
    MEETING,
    /** It would come back today or before, or in more than two years. */
    RETURNS_ON
  }
}
