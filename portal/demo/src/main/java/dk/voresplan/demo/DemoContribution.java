package dk.voresplan.demo;

import static dk.voresplan.demo.DemoSource.JOBCENTRET;
import static dk.voresplan.demo.DemoSource.KOMMUNEN;
import static dk.voresplan.demo.DemoSource.LAEGEHUSET;
import static dk.voresplan.demo.DemoSource.PSYKIATRIEN;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What one source system tells of one person: a FHIR bundle kept as a template.
 *
 * @param source who tells it
 * @param name the name of the template
 */
record DemoContribution(DemoSource source, String name) {
  private static final List<DemoContribution> ALL =
      List.of(
          new DemoContribution(KOMMUNEN, "maja-lund"),
          new DemoContribution(KOMMUNEN, "maja-lund-flyttet"),
          new DemoContribution(PSYKIATRIEN, "maja-lund"),
          new DemoContribution(JOBCENTRET, "maja-lund"),
          new DemoContribution(LAEGEHUSET, "maja-lund"),
          new DemoContribution(KOMMUNEN, "ali-rahimi"),
          new DemoContribution(KOMMUNEN, "ali-rahimi-skole"),
          new DemoContribution(PSYKIATRIEN, "ali-rahimi"),
          new DemoContribution(KOMMUNEN, "karl-berg-soekanten"),
          new DemoContribution(KOMMUNEN, "karl-berg-rusmiddel"),
          new DemoContribution(PSYKIATRIEN, "karl-berg"),
          new DemoContribution(JOBCENTRET, "karl-berg"));

  static List<DemoContribution> all() {
    return ALL;
  }

  /** The bundle as it is sent on {@code day}: the same all that day, and newer on the next. */
  String bundle(LocalDate day) {
    return new RelativeDates(day).fillIn(template());
  }

  private String template() {
    var file = "/demo/contributions/%s/%s.json".formatted(source.clientId(), name);
    try (var stream =
        Objects.requireNonNull(DemoContribution.class.getResourceAsStream(file), file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
