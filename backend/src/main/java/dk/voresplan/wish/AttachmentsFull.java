package dk.voresplan.wish;

import dk.voresplan.failure.NotNow;

/** The citizen has as many attachments as they may have; those they have are kept. */
public final class AttachmentsFull extends NotNow {
  private static final long serialVersionUID = 1L;

  private final Limit limit;

  AttachmentsFull(Limit limit) {
    super(limit.name());
    this.limit = limit;
  }

  /** What is full. */
  public Limit limit() {
    return limit;
  }

  /** What can be full. */
  public enum Limit {
    /** The draft has as many of this kind as a wish may have. */
    DRAFT,
    /** All of the citizen's together take as much room as they may. */
    ALL
  }
}
