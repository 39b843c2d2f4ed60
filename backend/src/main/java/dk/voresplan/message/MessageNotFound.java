package dk.voresplan.message;

/** There is no such thing told that the permit's actor may read, or it was answered already. */
public final class MessageNotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MessageNotFound() {
    super("Nothing told by this id");
  }
}
