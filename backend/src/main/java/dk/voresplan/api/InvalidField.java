package dk.voresplan.api;

import dk.voresplan.failure.Invalid;

/** A field of the request is missing, or has a value that it cannot have. */
final class InvalidField extends Invalid {
  private static final long serialVersionUID = 1L;

  InvalidField(String field) {
    super(field, "Invalid field");
  }
}
