package dk.voresplan.question;

import dk.voresplan.failure.NotFound;

/** There is no such entry or question that the permit's actor may read. */
public final class QuestionNotFound extends NotFound {
  private static final long serialVersionUID = 1;

  QuestionNotFound() {
    super("No such question");
  }
}
