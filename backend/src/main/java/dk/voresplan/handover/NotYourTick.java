package dk.voresplan.handover;

import dk.voresplan.failure.NotAllowed;

/** Each side ticks for itself, and only the one who ticked takes the tick back. */
public final class NotYourTick extends NotAllowed {
  private static final long serialVersionUID = 1L;

  NotYourTick() {
    super("Not for this professional to tick");
  }
}
