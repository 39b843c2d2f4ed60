package dk.voresplan.correction;

/** A colleague answered first; nothing of theirs was changed. */
public final class AlreadyAnswered extends RuntimeException {
  private static final long serialVersionUID = 1;

  AlreadyAnswered() {
    super("Answered already");
  }
}
