package dk.voresplan.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** This measures the heap that remains in use when nobody, and when many, have their plan open. */
final class HeapMeasure implements Measure {
  private static final int SESSIONS = 20;
  private static final double MEGABYTE = 1_000_000;
  private static final double KILOBYTE = 1_000;

  @Override
  public Prepared prepare(Subject subject) throws IOException, InterruptedException {
    var citizens = subject.citizens().subList(0, subject.times(SESSIONS));
    var workload = new LinkedHashMap<String, Object>();
    workload.put("sessions", citizens.size());
    workload.putAll(meanSize(subject, citizens));
    subject.visitors().awaitRest();
    double nobody = subject.server().liveHeap();
    subject.visitors().come(citizens);
    return () -> {
      subject.visitors().awaitRest();
      double everyone = subject.server().liveHeap();
      subject.visitors().leave();
      return List.of(
          Sample.of("heap, nobody signed in", "MB", nobody / MEGABYTE, Map.of()),
          Sample.of(
              "heap of a session with the plan open",
              "KB",
              (everyone - nobody) / citizens.size() / KILOBYTE,
              workload));
    };
  }

  /** Counts what is in the mean plan of these citizens. */
  private static Map<String, Object> meanSize(Subject subject, List<InventedCitizen> citizens)
      throws IOException, InterruptedException {
    var sums = new LinkedHashMap<String, Integer>();
    for (var citizen : citizens) {
      subject
          .owner(citizen)
          .planSize()
          .forEach((what, count) -> sums.merge(what, count, Math::addExact));
    }
    var means = new LinkedHashMap<String, Object>();
    sums.forEach((what, sum) -> means.put(what, Math.round(10.0 * sum / citizens.size()) / 10.0));
    return means;
  }
}
