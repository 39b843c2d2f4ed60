package dk.voresplan.wish;

/** The wish has as many attachments of this kind as it may have; those it has are kept. */
public final class AttachmentsFull extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AttachmentsFull() {
    super("No more attachments");
  }
}
