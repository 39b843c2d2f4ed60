package dk.voresplan.storage;

/** Why the application does not start in production: one sentence for whoever runs it. */
public final class NotForProduction extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotForProduction(String sentence) {
    super(sentence);
  }
}
