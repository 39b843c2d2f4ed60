package dk.voresplan.access;

/** A part of the plan that is opened and closed on its own. */
public enum Topic {
  GOALS,
  CONTACTS,
  CALENDAR,
  WISHES,
  /** That a shared wish waits, with whom and until when, and none of its words. */
  WAITING_WISHES,
  SIGNS_CARD,
  /**
   * What the citizen asked of who has seen the plan: for those who are to answer, and no others.
   */
  QUESTIONS,
  /** Whom the citizen opens the plan for; to a relative, what is open to them. */
  DELEGATIONS,
  /** What relatives tell the team; to a relative, what they told. */
  RELATIVES_WORDS
}
