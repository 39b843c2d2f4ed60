package dk.voresplan.fhir;

import java.util.Map;

/**
 * Something to tell a source system about its contribution.
 *
 * @param code the issue type of FHIR
 * @param path where it is ({@code Bundle.entry[3].resource.subject})
 * @param sentence the key of what is said, with its values
 */
record Issue(
    Severity severity, String code, String path, String sentence, Map<String, Object> values) {
  enum Severity {
    ERROR,
    WARNING,
    INFORMATION
  }

  static Issue error(String code, String path, String sentence) {
    return new Issue(Severity.ERROR, code, path, sentence, Map.of());
  }

  static Issue warning(String code, String path, String sentence, Map<String, Object> values) {
    return new Issue(Severity.WARNING, code, path, sentence, values);
  }
}
