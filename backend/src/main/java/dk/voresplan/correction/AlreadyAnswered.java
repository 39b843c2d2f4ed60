package dk.voresplan.correction;

import dk.voresplan.failure.NotNow;

/** A colleague answered first; nothing of theirs was changed. */
public final class AlreadyAnswered extends NotNow {
  private static final long serialVersionUID = 1;

  AlreadyAnswered() {
    super("Answered already");
  }
}
