package dk.voresplan.storage;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes and reads the JSON documents that some rows hold. */
@Singleton
public class Documents {
  private final ObjectMapper mapper;

  Documents(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * The document that {@code table} keeps of the citizen, if it keeps one.
   *
   * @param rows the open transaction of a permit
   * @param table a table with the columns {@code citizen_id} and {@code document}
   */
  public <T> Optional<T> find(Handle rows, String table, UUID citizen, Class<T> type) {
    return rows.createQuery("select document from <table> where citizen_id = :citizen")
        .define("table", table)
        .bind("citizen", citizen)
        .mapTo(String.class)
        .findOne()
        .map(document -> read(document, type));
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
