package dk.voresplan.delegation;

/** What came of trying a code. */
public enum CodeTry {
  /** The citizen is asked to say yes. */
  WAITS_FOR_A_YES,
  /** It is not right, or no longer, and nobody is told which. */
  NOT_RIGHT
}
