package dk.voresplan.api;

import dk.voresplan.wish.Attached;
import dk.voresplan.wish.AttachmentId;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is attached to a wish, or to the draft of the next, as the API tells it. */
@Serdeable
record AttachedView(Optional<Voice> voice, List<Picture> pictures) {
  static AttachedView of(Attached attached) {
    return new AttachedView(
        attached.voice().map(it -> new Voice(it.id().value(), it.length().toSeconds())),
        attached.pictures().stream()
            .map(it -> new Picture(it.id().value(), it.width(), it.height()))
            .toList());
  }

  /** A voice, with its length. */
  @Serdeable
  record Voice(UUID id, long seconds) {}

  /** A picture, with its size in pixels. */
  @Serdeable
  record Picture(UUID id, int width, int height) {}

  /** What was attached, to be read by its id. */
  @Serdeable
  record Added(UUID id) {
    static Added of(AttachmentId id) {
      return new Added(id.value());
    }
  }
}
