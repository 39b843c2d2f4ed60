package dk.voresplan.fhir;

import dk.voresplan.plan.LifeArea;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;

/**
 * Finds what a code is called, and which area of life it is about. It reads a table in {@code
 * life-areas.csv} that anyone can extend.
 */
final class LifeAreas {
  static final String OURS = "https://voresplan.dk/fhir/CodeSystem/life-area";
  private static final Map<String, Known> TABLE = read();

  private record Known(LifeArea area, String name) {}

  private LifeAreas() {}

  /** The area of the first code that the table knows. */
  static Optional<LifeArea> of(List<CodeableConcept> concepts) {
    return concepts.stream()
        .flatMap(concept -> concept.getCoding().stream())
        .flatMap(coding -> of(coding.getSystem(), coding.getCode()).stream())
        .findFirst();
  }

  private static Optional<LifeArea> of(String system, String code) {
    if (OURS.equals(system)) {
      return List.of(LifeArea.values()).stream()
          .filter(area -> area.name().equals(code))
          .findFirst();
    }
    return Optional.ofNullable(TABLE.get(system + "|" + code)).map(Known::area);
  }

  /** What the first code that the table knows is called. */
  static Optional<String> name(CodeableConcept concept) {
    return concept.getCoding().stream()
        .flatMap(coding ->
            Optional.ofNullable(TABLE.get(coding.getSystem() + "|" + coding.getCode())).stream())
        .map(Known::name)
        .findFirst();
  }

  private static Map<String, Known> read() {
    var table = new HashMap<String, Known>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(LifeAreas.class.getResourceAsStream("life-areas.csv")),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(";", -1))
          .forEach(cells ->
              table.put(
                  cells[0] + "|" + cells[1], new Known(LifeArea.valueOf(cells[2]), cells[3])));
      return Map.copyOf(table);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
