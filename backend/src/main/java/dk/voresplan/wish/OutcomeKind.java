package dk.voresplan.wish;

/** The four things that a wish can become. */
public enum OutcomeKind {
  BECAME_GOAL,
  TALK_AT_MEETING,
  LATER,
  NOT_POSSIBLE
}
