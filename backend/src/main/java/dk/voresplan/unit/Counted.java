package dk.voresplan.unit;

/**
 * How many wishes, and how many citizens they are of: one citizen's wishes are one citizen's,
 * however many.
 */
record Counted(int wishes, int citizens) {
  static final Counted NONE = new Counted(0, 0);

  /** Whether they are of so few citizens that one could be recognised. */
  boolean isFew() {
    return citizens < Figure.FEWEST;
  }

  /** Whether there are some, of so few citizens that one could be recognised. */
  boolean isSomeButFew() {
    return wishes > 0 && isFew();
  }
}
