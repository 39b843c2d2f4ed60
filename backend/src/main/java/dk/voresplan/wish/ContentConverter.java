package dk.voresplan.wish;

import dk.voresplan.media.Content;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Reads the bytes of a row as what nobody can change. */
@Singleton
final class ContentConverter implements AttributeConverter<Content, byte[]> {
  @Override
  public byte @Nullable [] convertToPersistedValue(
      @Nullable Content content, ConversionContext context) {
    return content == null ? null : content.bytes();
  }

  @Override
  public @Nullable Content convertToEntityValue(byte @Nullable [] kept, ConversionContext context) {
    return kept == null ? null : new Content(kept);
  }
}
