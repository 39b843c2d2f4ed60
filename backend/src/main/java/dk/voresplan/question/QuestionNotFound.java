package dk.voresplan.question;

/** There is no such entry or question that the permit's actor may read. */
public final class QuestionNotFound extends RuntimeException {
  private static final long serialVersionUID = 1;

  QuestionNotFound() {
    super("No such question");
  }
}
