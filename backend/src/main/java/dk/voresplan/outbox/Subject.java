package dk.voresplan.outbox;

import dk.voresplan.access.Permit;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import java.util.List;

/** What a notice is about. */
public enum Subject {
  /** A wish. */
  WISH(Topic.WISHES),
  /** A handover, which is part of the plan's goals. */
  HANDOVER(Topic.GOALS),
  /** A question about the access log. */
  QUESTION(Topic.QUESTIONS),
  /** What a relative may see and write: opened, changed or closed. */
  DELEGATION(Topic.DELEGATIONS),
  /** What a relative told the team. */
  RELATIVE_MESSAGE(Topic.RELATIVES_WORDS),
  /** A unit that is proposed for the team, or was said yes or no to. */
  TEAM_UNIT(Topic.CONTACTS, Topic.DELEGATIONS),
  /** What a professional opened for safety: one of these topics. */
  EMERGENCY(Topic.GOALS, Topic.CONTACTS, Topic.CALENDAR);

  @SuppressWarnings("ImmutableEnumChecker") // what List.of makes never changes
  private final List<Topic> topics;

  Subject(Topic... topics) {
    this.topics = List.of(topics);
  }

  /** The topic in which the permit lets one tell of it. */
  Topic topic(Permit permit) {
    return topics.stream()
        .filter(topic -> permit.isFor(topic, Right.SEE))
        .findFirst()
        .orElseGet(topics::getFirst);
  }
}
