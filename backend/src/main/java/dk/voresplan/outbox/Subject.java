package dk.voresplan.outbox;

import dk.voresplan.access.Topic;

/** What a notice is about. */
public enum Subject {
  /** A wish. */
  WISH(Topic.WISHES),
  /** A handover, which is part of the plan's goals. */
  HANDOVER(Topic.GOALS),
  /** A question about the access log. */
  QUESTION(Topic.QUESTIONS);

  private final Topic topic;

  Subject(Topic topic) {
    this.topic = topic;
  }

  Topic topic() {
    return topic;
  }
}
