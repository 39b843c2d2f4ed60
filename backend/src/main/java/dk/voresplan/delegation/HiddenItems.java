package dk.voresplan.delegation;

import dk.voresplan.access.Topic;

/**
 * A single goal, wait, step, wish or appointment that one relative is not to know of.
 *
 * @param item its id in the plan
 */
public record HiddenItems(Topic topic, String item) {
  private static final int LONGEST = 300;

  /** Checks that it can be one. */
  public HiddenItems {
    if (item.isEmpty() || item.length() > LONGEST || !Opened.OFFERED.contains(topic)) {
      throw new IllegalArgumentException("Nothing of the plan");
    }
  }
}
