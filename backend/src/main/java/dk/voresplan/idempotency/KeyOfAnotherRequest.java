package dk.voresplan.idempotency;

import dk.voresplan.failure.Invalid;

/** The caller used the key before, for something else; nothing was done now. */
public final class KeyOfAnotherRequest extends Invalid {
  private static final long serialVersionUID = 1L;

  KeyOfAnotherRequest() {
    super("Idempotency-Key", "The key is another request's");
  }
}
