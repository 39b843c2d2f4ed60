package dk.voresplan.delegation;

import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a relative may see, and what of it they may write. No topic at all is allowed too: one can
 * still tell the team something.
 *
 * @param topics with {@link Right#SEE} or {@link Right#WRITE}
 */
public record Opened(Map<Topic, Right> topics) {
  /** The topics that can be opened, in the order in which they are shown. */
  public static final List<Topic> OFFERED =
      List.of(Topic.GOALS, Topic.CONTACTS, Topic.WISHES, Topic.CALENDAR, Topic.SIGNS_CARD);

  /** Where a relative can write: that a step is done, and wishes on the citizen's behalf. */
  public static final Set<Topic> WRITTEN = Set.of(Topic.GOALS, Topic.WISHES);

  /**
   * Checks that these can be opened.
   *
   * @throws InvalidDelegation if one cannot
   */
  public Opened {
    topics = Map.copyOf(new TreeMap<>(topics));
    if (!topics.entrySet().stream().allMatch(it -> isOffered(it.getKey(), it.getValue()))) {
      throw new InvalidDelegation(InvalidDelegation.Problem.TOPICS);
    }
  }

  private static boolean isOffered(Topic topic, Right right) {
    return OFFERED.contains(topic)
        && (right == Right.SEE || (right == Right.WRITE && WRITTEN.contains(topic)));
  }

  /** Topics that can be seen and not written in. */
  public static Opened seen(Set<Topic> topics) {
    var seen = new TreeMap<Topic, Right>();
    topics.forEach(topic -> seen.put(topic, Right.SEE));
    return new Opened(seen);
  }

  /** Whether the relative may see the topic. */
  public boolean shows(Topic topic) {
    return topics.containsKey(topic);
  }

  /** Whether the relative may write in the topic. */
  public boolean writes(Topic topic) {
    return topics.get(topic) == Right.WRITE;
  }

  /** The topics that can be seen, in the order in which they are shown. */
  public List<Topic> shown() {
    return OFFERED.stream().filter(this::shows).toList();
  }
}
