package dk.voresplan.access;

import java.util.UUID;

/**
 * The one thing that a permit was used for, where it was one alone, so that the citizen can be told
 * which. Its words are looked up when the log is read, and never kept in it.
 */
public record Opened(Kind kind, UUID id) {
  /** The things that are opened one at a time. */
  public enum Kind {
    WISH(Topic.WISHES),
    HANDOVER(Topic.GOALS);

    private final Topic topic;

    Kind(Topic topic) {
      this.topic = topic;
    }

    Topic topic() {
      return topic;
    }
  }
}
