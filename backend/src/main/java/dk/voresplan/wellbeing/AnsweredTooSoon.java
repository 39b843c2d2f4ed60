package dk.voresplan.wellbeing;

/** An answer of a day that is yet to come. */
public final class AnsweredTooSoon extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AnsweredTooSoon() {
    super("The day is yet to come");
  }
}
