package dk.voresplan.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** This measures how reading a plan and changing one goal grow with the number of goals. */
final class GrowthMeasure implements Measure {
  private static final List<Integer> READ = List.of(20, 200);
  private static final List<Integer> CHANGED = List.of(600, 4_800);
  private static final int FIRST_CITIZEN = 300_000;
  private static final int WARM_UP = 500;
  private static final int READS = 200;
  private static final int CHANGES = 10;

  @Override
  public Prepared prepare(Subject subject) throws IOException, InterruptedException {
    var works = new ArrayList<Prepared>();
    for (int count : READ) {
      works.add(reading(subject, count));
    }
    for (int count : CHANGED) {
      works.add(changing(subject, subject.times(count)));
    }
    return () -> {
      var samples = new ArrayList<Sample>();
      for (var work : works) {
        samples.addAll(work.take());
      }
      return samples;
    };
  }

  private static Prepared reading(Subject subject, int count)
      throws IOException, InterruptedException {
    var goals = Goals.of(subject, FIRST_CITIZEN + count);
    goals.contribute(count);
    var owner = subject.owner(goals.citizen());
    int times = subject.times(READS);
    var _ = Cost.of(subject.server(), subject.times(WARM_UP), owner::readPlan);
    var workload = new LinkedHashMap<String, Object>(owner.planSize());
    workload.put("statements", subject.database().statementsOf(owner::readPlan));
    workload.put("times", times);
    return () ->
        List.of(
            Sample.of(
                "a plan of %d goals read over the API".formatted(count),
                Cost.of(subject.server(), times, owner::readPlan),
                workload));
  }

  private static Prepared changing(Subject subject, int count)
      throws IOException, InterruptedException {
    var goals = Goals.of(subject, FIRST_CITIZEN + count);
    goals.contribute(count);
    int times = subject.times(CHANGES);
    goals.contribute(1);
    var workload = new LinkedHashMap<String, Object>();
    workload.put("sources", 1);
    workload.put("goals", count);
    workload.put("times", times);
    return () ->
        List.of(
            Sample.of(
                "one changed goal in a plan of %d".formatted(count),
                Cost.of(subject.server(), times, () -> goals.contribute(1)),
                workload));
  }
}
