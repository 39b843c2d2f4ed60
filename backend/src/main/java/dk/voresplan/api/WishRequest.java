package dk.voresplan.api;

import dk.voresplan.plan.LifeArea;
import dk.voresplan.text.OwnWords;
import dk.voresplan.wish.AttachmentId;
import dk.voresplan.wish.WishDraft;
import dk.voresplan.wish.WishKind;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A wish as a citizen's app hands it in.
 *
 * @param kind {@code WISH} or {@code DREAM}
 * @param text 1 to 10,000 characters; none where a voice goes with it that says it
 * @param lifeArea the area of life it is about, when it is said
 * @param readers ids of the professionals in the team who may read it; 50 at most, none keeps it
 *     private
 * @param attachments ids of what goes with it of what the draft has; 6 at most
 */
@Serdeable
record WishRequest(
    @Nullable String kind,
    @Nullable String text,
    @Nullable String lifeArea,
    @Nullable List<@Nullable String> readers,
    @Nullable List<@Nullable String> attachments) {
  private static final int MOST_ATTACHMENTS = 6;

  WishDraft draft() {
    return new WishDraft(
        new RequestField("kind", kind).read(WishKind::valueOf),
        new RequestField("text", text).maybe(OwnWords::new),
        new RequestField("lifeArea", lifeArea).maybe(LifeArea::valueOf),
        new ReadersRequest(readers == null ? List.of() : readers).ids(),
        attachmentIds());
  }

  private Set<AttachmentId> attachmentIds() {
    if (attachments == null) {
      return Set.of();
    }
    if (attachments.size() > MOST_ATTACHMENTS) {
      throw new InvalidField("attachments");
    }
    return attachments.stream()
        .map(id -> new AttachmentId(new RequestField("attachments", id).read(UUID::fromString)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
