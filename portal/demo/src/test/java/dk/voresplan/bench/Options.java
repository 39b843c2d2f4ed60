package dk.voresplan.bench;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The options are what the person asks for who starts this.
 *
 * @param root the clone that is measured
 * @param against another clone that it is compared with
 * @param only the names of the measures to take; empty for all
 * @param mostLoad the load above which nothing is measured
 */
record Options(
    Path root, Effort effort, Optional<Path> against, Set<String> only, double mostLoad) {

  /**
   * Reads the arguments.
   *
   * @throws BenchFailed if one is not known
   */
  static Options of(String... arguments) {
    var left = new ArrayDeque<>(List.of(arguments));
    var root = Path.of(next(left));
    double mostLoad = Double.parseDouble(next(left));
    var effort = Effort.FULL;
    Optional<Path> against = Optional.empty();
    Set<String> only = Set.of();
    while (!left.isEmpty()) {
      switch (left.pop()) {
        case "--quick" -> effort = Effort.QUICK;
        case "--against" -> against = Optional.of(Path.of(next(left)).toAbsolutePath().normalize());
        case "--only" -> only = Set.of(next(left).split(","));
        case String other -> throw usage(other);
      }
    }
    return new Options(root, effort, against, only, mostLoad);
  }

  private static String next(ArrayDeque<String> left) {
    if (left.isEmpty()) {
      throw usage("");
    }
    return left.pop();
  }

  /** Says whether this measure is asked for. */
  boolean asksFor(Measure measure) {
    return only.isEmpty() || only.contains(measure.name());
  }

  private static BenchFailed usage(String argument) {
    return new BenchFailed(
        "\"%s\" is not understood: bin/bench [--quick] [--against FOLDER] [--only NAMES]"
            .formatted(argument));
  }
}
