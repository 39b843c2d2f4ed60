package dk.voresplan.wish;

import java.util.Map;
import java.util.stream.Stream;

/** How many wishes wait for a professional, and for what. */
public record InboxCounts(Map<String, Integer> numbers) {
  /** How many of these wishes ask for this. */
  public int of(InboxScope whose, InboxState state) {
    return numbers.getOrDefault(whose + "." + state, 0);
  }

  /** How many of these wishes the professional or the unit is to do something about. */
  public int toDo(InboxScope whose) {
    return Stream.of(InboxState.values())
        .filter(state -> state.compareTo(InboxState.OPEN) <= 0)
        .mapToInt(state -> of(whose, state))
        .sum();
  }
}
