package dk.voresplan.wish;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is attached to one wish, or to the draft of the next.
 *
 * @param voice at most one
 * @param pictures at most {@link Attachments#MOST_PICTURES}, in the order in which they came
 */
public record Attached(Optional<WishVoice> voice, List<WishPicture> pictures) {
  /** Nothing. */
  public static final Attached NONE = new Attached(Optional.empty(), List.of());

  /** The ids of all of it. */
  public Set<AttachmentId> ids() {
    return Stream.concat(voice.stream().map(WishVoice::id), pictures.stream().map(WishPicture::id))
        .collect(Collectors.toSet());
  }
}
