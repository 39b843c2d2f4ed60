package dk.voresplan.handover;

import dk.voresplan.failure.NotFound;

/** There is no such handover or point in this citizen's plan. */
public final class HandoverNotFound extends NotFound {
  private static final long serialVersionUID = 1L;

  HandoverNotFound() {
    super("No such handover");
  }
}
