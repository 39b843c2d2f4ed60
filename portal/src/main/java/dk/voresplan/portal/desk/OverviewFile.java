package dk.voresplan.portal.desk;

import dk.voresplan.access.Actor;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.organisation.UnitId;
import dk.voresplan.portal.server.Languages;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.PathId;
import dk.voresplan.text.CsvTable;
import dk.voresplan.unit.LedUnit;
import dk.voresplan.unit.LedUnits;
import dk.voresplan.unit.UnitNotFound;
import jakarta.inject.Singleton;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /overblik-fil/{unit}.csv}: the overview of a unit for the one who leads it. */
@Singleton
@WebServlet("/overblik-fil/*")
final class OverviewFile extends HttpServlet {
  private static final String ENDING = ".csv";

  private final transient LedUnits units;
  private final transient Clock clock;

  OverviewFile(LedUnits units, Clock clock) {
    this.units = units;
    this.clock = clock;
  }

  /** The address of the file of this unit. */
  static String address(LedUnit unit) {
    return "/overblik-fil/" + unit.id().value() + ENDING;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var file =
        id(request.getPathInfo())
            .flatMap(unit ->
                SignedIn.of(request).flatMap(person -> table(person.actor(), unit, request)));
    if (file.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("text/csv; charset=utf-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"overblik.csv\"");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(file.get().getBytes(StandardCharsets.UTF_8));
  }

  private Optional<String> table(Actor actor, UnitId id, HttpServletRequest request) {
    if (!(actor instanceof Actor.Professional professional)) {
      return Optional.empty();
    }
    try {
      var unit = units.find(professional, id);
      var language = Languages.words(request);
      var words = new OverviewWords(language, new SpokenDates(language, clock));
      var table = new CsvTable().add(row(language.say("overview.column.unit"), words.columns()));
      units
          .overview(professional, id)
          .forEach(month -> table.add(row(unit.name(), words.cells(month))));
      return Optional.of(table.text());
    } catch (UnitNotFound notTheirs) {
      return Optional.empty();
    }
  }

  private static List<String> row(String unit, List<String> cells) {
    return Stream.concat(Stream.of(unit), cells.stream()).toList();
  }

  private static Optional<UnitId> id(@Nullable String path) {
    return path != null && path.startsWith("/") && path.endsWith(ENDING)
        ? PathId.read(path.substring(1, path.length() - ENDING.length())).map(UnitId::new)
        : Optional.empty();
  }
}
