package dk.voresplan.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A table shows the results to people: one line for each figure, and below it the workloads.
 *
 * @param builds the one that is measured, and the one that it is compared with if there is one
 */
record Table(Results results, Machine machine, Load load, Effort effort, List<Build> builds) {
  /** Returns the table as text. */
  String text() {
    var lines = new ArrayList<String>();
    heading(lines);
    lines.add(row("", "", "", "CPU, ms", "lowest to highest", "all", "lowest to highest", ""));
    for (var figure : results.figures()) {
      lines.add(row(figure));
    }
    lines.add("");
    lines.add(
        "CPU is what the server's process computes; all is what the caller waits, or a size.");
    lines.addAll(workloads());
    if (builds.size() > 1) {
      differences(lines);
    }
    return lines.stream().map(String::stripTrailing).collect(Collectors.joining("\n"));
  }

  private void heading(List<String> lines) {
    lines.add("");
    for (var build : builds) {
      lines.add("%s: %s in %s".formatted(build.label(), build.commit(), build.folder()));
    }
    lines.add(
        "%d cores of %s, %d GB, %s, Java %s"
            .formatted(
                machine.cores(),
                machine.processor(),
                machine.memory(),
                machine.system(),
                machine.java()));
    lines.add(
        "rounds: %d; load when each began: %s"
            .formatted(
                results.loads().size(),
                results.loads().stream().map(Table::number).collect(Collectors.joining(", "))));
    if (effort == Effort.QUICK) {
      lines.add("MEASURED QUICKLY: this only shows that measuring works.");
    }
    if (results.loads().stream().anyMatch(load::isTooHigh)) {
      lines.add(
          "MEASURED ABOVE LOAD %s: the machine did something else, the figures mean little."
              .formatted(number(load.most())));
    }
    lines.add("");
  }

  private String row(Figure figure) {
    var value = figure.value();
    return row(
        figure.what(),
        figure.database(),
        builds.size() > 1 ? figure.build().label() : "",
        figure.cpu().map(it -> number(it.median())).orElse(""),
        figure.cpu().map(Table::range).orElse(""),
        number(value.median()),
        range(value),
        figure.any().unit() + (figure.isOverLimit() ? " TOO MUCH" : ""));
  }

  private static String row(Object... cells) {
    return "%-42s %-10s %-6s %9s %19s   %9s %19s %s".formatted(cells);
  }

  private List<String> workloads() {
    return results.figures().stream()
        .filter(figure -> figure.build().equals(builds.getFirst()))
        .filter(figure -> !figure.any().workload().isEmpty())
        .map(figure ->
            "%s, %s: %s"
                .formatted(figure.what(), figure.database(), words(figure.any().workload())))
        .toList();
  }

  private static String words(Map<String, Object> workload) {
    return workload.entrySet().stream()
        .map(it -> it.getKey() + " " + it.getValue())
        .collect(Collectors.joining(", "));
  }

  private void differences(List<String> lines) {
    lines.add("");
    lines.add("CPU that \"here\" takes more than \"there\", in percent, round by round:");
    for (var figure : results.figures()) {
      if (figure.build().equals(builds.getFirst())) {
        results
            .difference(figure, builds.getLast())
            .ifPresent(difference -> lines.add(difference(figure, difference)));
      }
    }
  }

  private static String difference(Figure figure, Spread difference) {
    return String.format(
        Locale.ROOT,
        "%-42s %-10s %+7.1f %%   %+.1f to %+.1f",
        figure.what(),
        figure.database(),
        difference.median(),
        difference.lowest(),
        difference.highest());
  }

  private static String range(Spread spread) {
    return number(spread.lowest()) + " to " + number(spread.highest());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.2f" : "%.0f", value);
  }

  /** Returns a sentence for each limit that the first build passes. */
  List<String> overLimit() {
    return results.figures().stream()
        .filter(figure -> figure.build().equals(builds.getFirst()) && figure.isOverLimit())
        .map(figure ->
            "%s on %s: %s %s is too much, it is to stay below %s."
                .formatted(
                    figure.what(),
                    figure.database(),
                    number(figure.value().median()),
                    figure.any().unit(),
                    number(figure.any().limit().orElseThrow())))
        .toList();
  }
}
