package dk.voresplan.wish;

import dk.voresplan.failure.Invalid;

/** A wish must be written, spoken or both; this one would be neither. Nothing was changed. */
public final class NothingSaid extends Invalid {
  private static final long serialVersionUID = 1L;

  NothingSaid() {
    super("text", "Neither text nor voice");
  }
}
