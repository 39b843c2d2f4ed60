package dk.voresplan.message;

import dk.voresplan.failure.NotFound;

/** There is no such thing told that the permit's actor may read, or it was answered already. */
public final class MessageNotFound extends NotFound {
  private static final long serialVersionUID = 1L;

  MessageNotFound() {
    super("Nothing told by this id");
  }
}
