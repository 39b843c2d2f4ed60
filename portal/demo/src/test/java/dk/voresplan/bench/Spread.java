package dk.voresplan.bench;

import java.util.List;

/** A spread tells the middle of some values, and how far they lie apart. */
record Spread(double median, double lowest, double highest) {

  /** Returns the spread of these values, of which there is at least one. */
  static Spread of(List<Double> values) {
    var sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    return new Spread(median, sorted.getFirst(), sorted.getLast());
  }
}
