package dk.voresplan.limit;

/** What one person does in one plan so and so often a day at most; no honest person meets it. */
public enum Daily {
  /** A wish that the citizen writes. */
  WISH,
  /** A wish that a relative writes on the citizen's behalf. */
  WISH_ON_BEHALF,
  /** Other words for a wish. */
  REVISION,
  /** An answer or a reply to a wish, or what it becomes. */
  MESSAGE,
  /** With whom a wish is shared, and other things that happen to it. */
  CHANGE,
  /** A voice or a picture. */
  ATTACHMENT,
  /** What a relative tells the team. */
  RELATIVE_MESSAGE,
  /** What the citizen says is not right. */
  CORRECTION,
  /** What the citizen asks about the access log. */
  QUESTION,
  /** A code for a relative. */
  INVITATION,
  /** A handover, or a point of one. */
  HANDOVER
}
