package dk.voresplan.question;

import dk.voresplan.failure.NotNow;

/** It cannot be asked, or not be answered; nothing was changed. */
public final class QuestionNotNow extends NotNow {
  private static final long serialVersionUID = 1;
  private final Why why;

  /** Why not. */
  public enum Why {
    /** It was not an organisation that looked, or nobody there can be asked. */
    NOBODY_TO_ASK,
    /** The citizen asked already. */
    ASKED_ALREADY,
    /** A colleague answered first. */
    ANSWERED_ALREADY
  }

  QuestionNotNow(Why why) {
    super(why.name());
    this.why = why;
  }

  /** Why not. */
  public Why why() {
    return why;
  }
}
