package dk.voresplan.wish;

/** What can be done with a wish; {@link WishState} says when. */
public enum WishAction {
  /** The citizen lets more professionals read it. */
  SHARE,
  /** The citizen hides it from some or all. */
  TAKE_BACK,
  /** A professional opens it, and it is seen. */
  OPEN,
  /** A colleague of a reader takes it, to answer it on their behalf. */
  TAKE_OVER,
  /** A reader hands it over to a colleague, who answers it on their behalf. */
  HAND_OVER,
  /** A colleague opens it who covers for a reader. */
  COVER,
  /** Someone says something about it. */
  SAY,
  /** A professional says what it becomes. */
  SETTLE,
  /** The citizen asks for another answer. */
  REOPEN,
  /** The citizen changes the words. */
  CHANGE_WORDS,
  /** The citizen says that it came true. */
  COME_TRUE
}
