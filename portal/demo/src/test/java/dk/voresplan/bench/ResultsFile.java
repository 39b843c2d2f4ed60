package dk.voresplan.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The results' file keeps them for programs, so that commits can be compared later. */
record ResultsFile(Results results, Machine machine, Load load, Effort effort, List<Build> builds) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Writes the file, named after the commit, and returns where it is. */
  Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    var file = folder.resolve(builds.getFirst().commit() + ".json");
    JSON.writeValue(file.toFile(), all());
    return file;
  }

  private Map<String, Object> all() {
    var all = new LinkedHashMap<String, Object>();
    all.put("commit", builds.getFirst().commit());
    if (builds.size() > 1) {
      all.put("against", builds.getLast().commit());
    }
    all.put("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    all.put("machine", whereMeasured());
    all.put("quick", effort == Effort.QUICK);
    all.put("loads", results.loads());
    all.put("loadTooHigh", results.loads().stream().anyMatch(load::isTooHigh));
    all.put("figures", results.figures().stream().map(this::figure).toList());
    return all;
  }

  private Map<String, Object> whereMeasured() {
    var all = new LinkedHashMap<String, Object>();
    all.put("processor", machine.processor());
    all.put("cores", machine.cores());
    all.put("memoryGigabytes", machine.memory());
    all.put("system", machine.system());
    all.put("java", machine.java());
    return all;
  }

  private Map<String, Object> figure(Figure figure) {
    var sample = figure.any();
    var workload = new LinkedHashMap<>(sample.workload());
    workload.put("cores", machine.cores());
    var all = new LinkedHashMap<String, Object>();
    all.put("what", figure.what());
    all.put("database", figure.database());
    all.put("commit", figure.build().commit());
    all.put("workload", workload);
    figure.cpu().ifPresent(cpu -> all.put("cpuMilliseconds", spread(cpu, figure.cpus())));
    var values = figure.samples().stream().map(Sample::value).toList();
    all.put("value", spread(figure.value(), values));
    all.put("unit", sample.unit());
    sample.limit().ifPresent(most -> all.put("limit", most));
    difference(figure).ifPresent(it -> all.put("cpuDifferencePercent", spread(it, List.of())));
    return all;
  }

  private Optional<Spread> difference(Figure figure) {
    return builds.size() > 1 && figure.build().equals(builds.getFirst())
        ? results.difference(figure, builds.getLast())
        : Optional.empty();
  }

  private static Map<String, Object> spread(Spread spread, List<Double> rounds) {
    var all = new LinkedHashMap<String, Object>();
    all.put("median", rounded(spread.median()));
    all.put("lowest", rounded(spread.lowest()));
    all.put("highest", rounded(spread.highest()));
    if (!rounds.isEmpty()) {
      all.put("rounds", rounds.stream().map(ResultsFile::rounded).toList());
    }
    return all;
  }

  private static double rounded(double value) {
    return Math.round(value * 1_000) / 1_000.0;
  }
}
