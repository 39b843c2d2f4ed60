package dk.voresplan.api;

/** A field of the request is missing, or has a value that it cannot have. */
final class InvalidField extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String field;

  InvalidField(String field) {
    super("Invalid field");
    this.field = field;
  }

  String field() {
    return field;
  }
}
