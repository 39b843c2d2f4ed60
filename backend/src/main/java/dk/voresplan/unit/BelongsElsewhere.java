package dk.voresplan.unit;

/** The professional belongs to a unit that someone leads, who takes them out of it first. */
public final class BelongsElsewhere extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BelongsElsewhere() {
    super("The professional belongs to another unit");
  }
}
