package dk.voresplan.bench;

import java.util.List;
import java.util.Optional;

/**
 * A figure gathers the samples that the rounds gave of one thing, on one database, of one build.
 */
record Figure(String what, String database, Build build, List<Sample> samples) {

  /** Returns one of the samples, which all have the same workload. */
  Sample any() {
    return samples.getLast();
  }

  /** Returns the spread of what callers waited, or of a size. */
  Spread value() {
    return Spread.of(samples.stream().map(Sample::value).toList());
  }

  /** Returns what the server's process computed in each round; nothing where that is not known. */
  List<Double> cpus() {
    return samples.stream().flatMap(sample -> sample.cpu().stream().boxed()).toList();
  }

  /** Returns the spread of what the server's process computed. */
  Optional<Spread> cpu() {
    return cpus().isEmpty() ? Optional.empty() : Optional.of(Spread.of(cpus()));
  }

  /** Says whether the limit that this has is passed. */
  boolean isOverLimit() {
    return any().limit().stream().anyMatch(most -> value().median() >= most);
  }
}
