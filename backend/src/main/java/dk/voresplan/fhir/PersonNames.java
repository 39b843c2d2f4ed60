package dk.voresplan.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The name that people use, out of FHIR's list of names. */
final class PersonNames {
  private PersonNames() {}

  /** The official name, else the usual, else the first; empty when there is none. */
  static Optional<String> of(JsonNode names) {
    return StreamSupport.stream(names.spliterator(), false)
        .sorted(java.util.Comparator.comparingInt(name -> rank(name.path("use").asText())))
        .flatMap(name -> one(name).stream())
        .findFirst();
  }

  private static int rank(String use) {
    return switch (use) {
      case "official" -> 0;
      case "usual" -> 1;
      case "old", "maiden" -> 3;
      default -> 2;
    };
  }

  private static Optional<String> one(JsonNode name) {
    var given =
        StreamSupport.stream(name.path("given").spliterator(), false)
            .map(JsonNode::asText)
            .filter(it -> !it.equals("null"))
            .collect(Collectors.joining(" "));
    return PlainText.name(name.path("text").asText())
        .or(() -> PlainText.name(given + " " + name.path("family").asText("")));
  }
}
