package dk.voresplan.handover;

import dk.voresplan.failure.Invalid;

/** Thrown for a handover that cannot be begun, or a point that cannot be added, as it is. */
public final class InvalidHandover extends Invalid {
  private static final long serialVersionUID = 1L;

  private final Problem problem;

  InvalidHandover(Problem problem) {
    super(field(problem), problem.name());
    this.problem = problem;
  }

  private static String field(Problem problem) {
    return switch (problem) {
      case GIVING -> "from";
      case RECEIVING, SAME_SIDE -> "to";
      case DAY -> "takesPlaceOn";
      case POINTS -> "points";
      case TAKER -> "taker";
      case UNTIL -> "until";
    };
  }

  /** What is wrong. */
  public Problem problem() {
    return problem;
  }

  /** What can be wrong. */
  public enum Problem {
    /** Nobody in the team acts for the side that gives. */
    GIVING,
    /** Nobody in the team acts for the side that receives. */
    RECEIVING,
    /** The sides are the same, or one is a part of the other. */
    SAME_SIDE,
    /** The day is more than a year ago, or more than ten years ahead. */
    DAY,
    /** There is no point, or there are more than fifty. */
    POINTS,
    /** The one who takes a point does not act for the receiving side. */
    TAKER,
    /** The day by which a point is taken is more than a year ago, or more than ten years ahead. */
    UNTIL
  }
}
