package dk.voresplan.handover;

/** Each side ticks for itself, and only the one who ticked takes the tick back. */
public final class NotYourTick extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotYourTick() {
    super("Not for this professional to tick");
  }
}
