package dk.voresplan.handover;

/** Thrown for a handover that cannot be begun, or a point that cannot be added, as it is. */
public final class InvalidHandover extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final Problem problem;

  InvalidHandover(Problem problem) {
    super(problem.name());
    this.problem = problem;
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
