package dk.voresplan.access;

import java.util.UUID;

/**
 * Names the one thing that a permit was used for, so that the citizen can see which. It is given
 * only if there was one thing alone. Its words are looked up when the log is read, and are never
 * stored in it.
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
