package dk.voresplan.wish;

/** What can be done with a wish; {@link WishState} says when. */
public enum WishAction {
  /** The citizen lets more professionals read it. */
  SHARE,
  /** The citizen hides it from some or all. */
  TAKE_BACK,
  /** A professional opens it, and it is seen. */
  OPEN,
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
