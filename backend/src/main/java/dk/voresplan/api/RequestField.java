package dk.voresplan.api;

import dk.voresplan.text.InvalidText;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One field of a request: read as what it must be, or named as the one that is wrong. */
record RequestField(String name, @Nullable String value) {
  /**
   * What the field says.
   *
   * @throws InvalidField if it is missing, or {@code reading} finds it wrong
   */
  <T> T read(Function<String, T> reading) {
    if (value == null) {
      throw new InvalidField(name);
    }
    try {
      return reading.apply(value);
    } catch (IllegalArgumentException | DateTimeException | InvalidText wrong) {
      throw new InvalidField(name);
    }
  }

  /** The same for a field that may be missing. */
  <T> Optional<T> maybe(Function<String, T> reading) {
    return value == null ? Optional.empty() : Optional.of(read(reading));
  }
}
