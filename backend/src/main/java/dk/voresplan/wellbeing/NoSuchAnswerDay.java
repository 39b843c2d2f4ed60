package dk.voresplan.wellbeing;

/** An answer of a day that is yet to come, or too long ago to be meant. */
public final class NoSuchAnswerDay extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoSuchAnswerDay() {
    super("The day is yet to come, or too long ago");
  }
}
