package dk.voresplan.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The results hold the figures of all rounds, in the order in which they were first measured. */
final class Results {
  private final List<Figure> figures = new ArrayList<>();
  private final List<Double> loads = new ArrayList<>();

  /** Begins a round at this load. */
  void round(double load) {
    loads.add(load);
  }

  /** Adds what a measure found out on a database of a build. */
  void add(String database, Build build, List<Sample> samples) {
    for (var sample : samples) {
      find(sample.what(), database, build)
          .orElseGet(() -> {
            var figure = new Figure(sample.what(), database, build, new ArrayList<>());
            figures.add(figure);
            return figure;
          })
          .samples()
          .add(sample);
    }
  }

  /** Finds the figure of one thing on one database of one build. */
  Optional<Figure> find(String what, String database, Build build) {
    return figures.stream()
        .filter(it ->
            it.what().equals(what) && it.database().equals(database) && it.build().equals(build))
        .findFirst();
  }

  /** Returns all figures, those of one thing beside each other. */
  List<Figure> figures() {
    var things = figures.stream().map(Figure::what).distinct().toList();
    return figures.stream()
        .sorted(
            Comparator.<Figure>comparingInt(it -> things.indexOf(it.what()))
                .thenComparing(Figure::database)
                .thenComparing(it -> it.build().label()))
        .toList();
  }

  /** Returns the load of the machine when each round began. */
  List<Double> loads() {
    return List.copyOf(loads);
  }

  /**
   * Compares the CPU that one thing takes in two builds, round by round.
   *
   * @return by how many percent more the first build takes; nothing where CPU is not measured
   */
  Optional<Spread> difference(Figure here, Build there) {
    var other = find(here.what(), here.database(), there).map(Figure::cpus).orElse(List.of());
    var differences = new ArrayList<Double>();
    for (int round = 0; round < Math.min(here.cpus().size(), other.size()); round++) {
      if (other.get(round) > 0) {
        differences.add(100 * (here.cpus().get(round) / other.get(round) - 1));
      }
    }
    return differences.isEmpty() ? Optional.empty() : Optional.of(Spread.of(differences));
  }
}
