package dk.voresplan.wish;

import dk.voresplan.media.Content;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** One part of what is attached, with the type of the whole. */
@MappedEntity("wish_attachment_part")
record AttachmentPartRow(
    String mediaType,
    @TypeDef(type = DataType.BYTE_ARRAY, converter = ContentConverter.class) Content content) {}
