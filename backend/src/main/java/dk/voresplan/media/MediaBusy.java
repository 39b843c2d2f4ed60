package dk.voresplan.media;

/** Thrown when so much is being taken in that one more file would have to wait too long. */
public final class MediaBusy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Nothing was done with the file; it can be sent again. */
  public MediaBusy() {
    super("Too many files at once");
  }
}
