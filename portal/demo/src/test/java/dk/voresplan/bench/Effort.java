package dk.voresplan.bench;

/** The effort says how many rounds there are, and how often work is repeated in each. */
enum Effort {
  FULL(5, 1),
  QUICK(1, 20);

  /** Below so many times, a mean says nothing. */
  private static final int LEAST = 4;

  private final int rounds;
  private final int part;

  Effort(int rounds, int part) {
    this.rounds = rounds;
    this.part = part;
  }

  int rounds() {
    return rounds;
  }

  /** Returns how often to do what the full effort does so many times. */
  int times(int full) {
    return Math.max(LEAST, full / part);
  }
}
