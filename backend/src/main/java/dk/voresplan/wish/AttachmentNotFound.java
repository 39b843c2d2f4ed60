package dk.voresplan.wish;

import dk.voresplan.failure.NotFound;

/** There is no such attachment, or not for this reader (any more): told alike. */
public final class AttachmentNotFound extends NotFound {
  private static final long serialVersionUID = 1L;

  AttachmentNotFound() {
    super("No such attachment");
  }
}
