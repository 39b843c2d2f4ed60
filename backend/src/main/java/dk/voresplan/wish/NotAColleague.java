package dk.voresplan.wish;

/** Someone to whom a wish was to be handed over is not one who can read it for the other. */
public final class NotAColleague extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotAColleague() {
    super("Not a colleague who can read it");
  }
}
