package dk.voresplan.unit;

import java.util.Optional;

/**
 * A number that may be too small to be shown, as a few can be recognised.
 *
 * @param number the number; empty when it is under {@link #FEWEST}, or another one could be
 *     reckoned from it
 */
public record Figure(Optional<Integer> number) {
  /** The smallest number that is shown. */
  public static final int FEWEST = 5;

  /** Nothing to see. */
  public static final Figure HIDDEN = new Figure(Optional.empty());

  static Figure of(int number) {
    return number < FEWEST ? HIDDEN : new Figure(Optional.of(number));
  }
}
