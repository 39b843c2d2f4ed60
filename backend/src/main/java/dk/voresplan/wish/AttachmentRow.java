package dk.voresplan.wish;

import dk.voresplan.media.Content;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An attachment as the database holds it, without its parts; a voice is not to be looked at. */
@MappedEntity("wish_attachment")
record AttachmentRow(
    @Id UUID id,
    int slot,
    @TypeDef(type = DataType.BYTE_ARRAY, converter = ContentConverter.class)
        @Nullable Content preview,
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable Integer milliseconds) {
  WishVoice voice() {
    return new WishVoice(
        new AttachmentId(id), Duration.ofMillis(Objects.requireNonNull(milliseconds)));
  }

  WishPicture picture() {
    return new WishPicture(
        new AttachmentId(id),
        Objects.requireNonNull(preview),
        Objects.requireNonNull(width),
        Objects.requireNonNull(height));
  }
}
