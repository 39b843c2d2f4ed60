package dk.voresplan.idempotency;

/** The caller used the key before, for something else; nothing was done now. */
public final class KeyOfAnotherRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KeyOfAnotherRequest() {
    super("The key is another request's");
  }
}
