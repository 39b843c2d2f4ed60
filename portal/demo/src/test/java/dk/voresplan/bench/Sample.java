package dk.voresplan.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A sample is one figure of one round.
 *
 * @param what what was measured, in words
 * @param unit what {@code value} counts
 * @param value the time that a caller waited, or a size
 * @param cpu milliseconds that the server's process computed, where that is measured
 * @param workload what the work consisted of
 * @param limit what the value is to stay below, where there is a limit
 */
record Sample(
    String what,
    String unit,
    double value,
    OptionalDouble cpu,
    Map<String, Object> workload,
    OptionalDouble limit) {

  /** Makes a sample of what work took. */
  static Sample of(String what, Cost cost, Map<String, Object> workload) {
    return new Sample(
        what,
        "ms",
        cost.wall(),
        OptionalDouble.of(cost.cpu()),
        new LinkedHashMap<>(workload),
        OptionalDouble.empty());
  }

  /** Makes a sample of a size. */
  static Sample of(String what, String unit, double size, Map<String, Object> workload) {
    return new Sample(
        what,
        unit,
        size,
        OptionalDouble.empty(),
        new LinkedHashMap<>(workload),
        OptionalDouble.empty());
  }

  /** Returns the same sample, which is to stay below this value. */
  Sample below(double most) {
    return new Sample(what, unit, value, cpu, workload, OptionalDouble.of(most));
  }
}
