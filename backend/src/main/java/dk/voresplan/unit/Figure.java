package dk.voresplan.unit;

import java.util.Optional;

/**
 * Holds a number that may be too small to be shown, as a few can be recognised.
 *
 * @param number the number of wishes. It is empty for fewer citizens than {@link #FEWEST}, or when
 *     another number could be computed from it.
 */
public record Figure(Optional<Integer> number) {
  /** The fewest citizens whose wishes are told as a number. */
  public static final int FEWEST = 5;

  /** Nothing to see. */
  public static final Figure HIDDEN = new Figure(Optional.empty());

  static Figure of(Counted counted) {
    return counted.isFew() ? HIDDEN : new Figure(Optional.of(counted.wishes()));
  }
}
