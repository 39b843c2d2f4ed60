package dk.voresplan.fhir;

import ca.uhn.fhir.parser.DataFormatException;

/** Thrown for a value of another kind than FHIR has there, such as a number for a text. */
final class WrongKind extends DataFormatException {
  private static final long serialVersionUID = 1L;

  WrongKind(String element) {
    super("Not the kind of value that belongs in " + element);
  }
}
