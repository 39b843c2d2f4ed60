package dk.voresplan.access;

import dk.voresplan.failure.NotFound;

/**
 * The actor may not do this, or there is no such citizen: told alike, so that a refusal tells
 * nothing.
 */
public final class AccessRefused extends NotFound {
  private static final long serialVersionUID = 1L;

  /** Says nothing of whom or why: that is in the citizen's access log. */
  public AccessRefused() {
    super("Access refused");
  }
}
