package dk.voresplan.storage;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Writes and reads the JSON documents that some rows hold. */
@Singleton
public class Documents {
  private final ObjectMapper mapper;

  Documents(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** The document as JSON. */
  public String write(Object document) {
    try {
      return mapper.writeValueAsString(document);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The document that {@link #write} made JSON of. */
  public <T> T read(String json, Class<T> type) {
    try {
      return Objects.requireNonNull(mapper.readValue(json, type));
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
