package dk.voresplan.api;

/** Thrown when a wish was changed after the caller read it; brings it as it is now. */
final class ChangedMeanwhile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient WishView present;

  ChangedMeanwhile(WishView present) {
    super("Changed meanwhile");
    this.present = present;
  }

  WishView present() {
    return present;
  }
}
