package dk.voresplan.storage;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Gives each moment the offset of UTC. It is public as repositories in other packages load it. */
@Singleton
public final class MomentConverter implements AttributeConverter<Instant, OffsetDateTime> {
  @Override
  public @Nullable OffsetDateTime convertToPersistedValue(
      @Nullable Instant moment, ConversionContext context) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }

  @Override
  public @Nullable Instant convertToEntityValue(
      @Nullable OffsetDateTime kept, ConversionContext context) {
    return kept == null ? null : kept.toInstant();
  }
}
