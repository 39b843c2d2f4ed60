package dk.voresplan.api;

import org.jspecify.annotations.Nullable;

/** Thrown for a request whose form is wrong, such as a number where a text is expected. */
final class MalformedField extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String field;

  MalformedField(@Nullable String field) {
    super("Malformed field");
    this.field = field;
  }

  /** The field or header that is wrong; null if it is the request as a whole. */
  @Nullable String field() {
    return field;
  }
}
