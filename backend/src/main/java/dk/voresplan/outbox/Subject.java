package dk.voresplan.outbox;

import dk.voresplan.access.Topic;

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
  TOLD(Topic.RELATIVES_WORDS);

  private final Topic topic;

  Subject(Topic topic) {
    this.topic = topic;
  }

  Topic topic() {
    return topic;
  }
}
