package dk.voresplan.wish;

import java.util.EnumSet;
import java.util.Set;

/**
 * What to show of an inbox.
 *
 * @param states what the wishes ask for; nothing for all of them
 * @param name a part of the citizen's name; empty for everyone
 * @param most how many to show, the most urgent first; from 1 to {@link #MOST}
 */
public record InboxQuery(InboxScope whose, Set<InboxState> states, String name, int most) {
  /** The most wishes that are shown at once. */
  public static final int MOST = 200;

  /** How many are shown before more are asked for. */
  public static final int USUAL = 50;

  /** Keeps within what can be shown. */
  public InboxQuery {
    states = states.isEmpty() ? EnumSet.allOf(InboxState.class) : Set.copyOf(states);
    name = name.strip();
    most = Math.clamp(most, 1, MOST);
  }

  /** The first wishes of all kinds. */
  public static InboxQuery of(InboxScope whose) {
    return new InboxQuery(whose, Set.of(), "", USUAL);
  }
}
