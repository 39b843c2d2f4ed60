package dk.voresplan.fhir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Bundles that tests contribute: made here, the demo's, and the public data beside the project. */
public final class TestData {
  private static final Pattern RELATIVE = Pattern.compile("\\{\\{([^}]*)\\}\\}");

  private TestData() {}

  /** The folder above this one that has {@code path}, if any. */
  static Optional<Path> upwards(String path) {
    return Stream.iterate(Path.of("").toAbsolutePath(), it -> it != null, Path::getParent)
        .map(folder -> folder.resolve(path))
        .filter(Files::exists)
        .findFirst();
  }

  /** A folder of the public FHIR data, where it is there. */
  static Optional<Path> shared(String folder) {
    return upwards("shared/data/fhir/" + folder);
  }

  static List<Path> files(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The demo's bundle with its relative dates filled in, roughly. */
  static String demo(Path file) {
    var today = LocalDate.now(ZoneId.of("Europe/Copenhagen"));
    return RELATIVE
        .matcher(read(file))
        .replaceAll(match -> {
          var said = match.group(1);
          var time = said.contains("T") ? said.substring(said.indexOf('T')) + ":00+01:00" : "";
          var day = said.contains("T") ? said.substring(0, said.indexOf('T')) : said;
          int days =
              day.startsWith("day-")
                  ? -Integer.parseInt(day.substring(4))
                  : day.startsWith("day+") ? Integer.parseInt(day.substring(4)) : 3;
          return today.plusDays(days) + time;
        });
  }

  public static String bundle(String type, String... resources) {
    return "{\"resourceType\":\"Bundle\",\"type\":\"%s\",\"entry\":[%s]}"
        .formatted(
            type,
            String.join(
                ",",
                Stream.of(resources)
                    .map(it -> "{\"resource\":%s,\"request\":{\"method\":\"PUT\"}}".formatted(it))
                    .toList()));
  }

  public static String patient(String id, String cpr) {
    return """
    {"resourceType":"Patient","id":"%s",
     "identifier":[{"system":"urn:oid:1.2.208.176.1.2","value":"%s"}],
     "name":[{"given":["Test"],"family":"Person"}]}
    """
        .formatted(id, cpr);
  }

  public static String goal(String id, String patient, String title) {
    return """
    {"resourceType":"Goal","id":"%s","lifecycleStatus":"active",
     "description":{"text":"%s"},"subject":{"reference":"Patient/%s"}}
    """
        .formatted(id, title, patient);
  }
}
