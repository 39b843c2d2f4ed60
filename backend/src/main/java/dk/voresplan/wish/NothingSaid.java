package dk.voresplan.wish;

/** A wish must be written, spoken or both; this one would be neither. Nothing was changed. */
public final class NothingSaid extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NothingSaid() {
    super("Neither text nor voice");
  }
}
