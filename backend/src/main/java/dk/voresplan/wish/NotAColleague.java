package dk.voresplan.wish;

import dk.voresplan.failure.Invalid;

/** Someone to whom a wish was to be handed over is not one who can read it for the other. */
public final class NotAColleague extends Invalid {
  private static final long serialVersionUID = 1L;

  NotAColleague() {
    super("to", "Not a colleague who can read it");
  }
}
