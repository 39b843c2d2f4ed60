package dk.voresplan.paging;

import java.util.List;
import java.util.function.IntFunction;

/**
 * The first rows of a list that has no other way on than to ask for more of them.
 *
 * @param more whether the list goes on after them
 */
public record FirstRows<T>(List<T> rows, boolean more) {
  /** Copies the list. */
  public FirstRows {
    rows = List.copyOf(rows);
  }

  /**
   * The first rows.
   *
   * @param most how many are wanted
   * @param read reads as many rows as it is asked for: one more than wanted, to see if there is one
   */
  public static <T> FirstRows<T> of(int most, IntFunction<List<T>> read) {
    var found = read.apply(most + 1);
    return new FirstRows<>(found.subList(0, Math.min(most, found.size())), found.size() > most);
  }
}
