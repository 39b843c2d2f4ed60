package dk.voresplan.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;

/** This measures what it costs that a citizen reads their whole plan over the API. */
final class PlanReadMeasure implements Measure {
  static final String WHAT = "a whole plan read over the API";

  private static final int WARM_UP = 3_000;
  private static final int TIMES = 1_000;

  @Override
  public Prepared prepare(Subject subject) throws IOException, InterruptedException {
    var owner = subject.owner();
    var workload = new LinkedHashMap<String, Object>(owner.planSize());
    workload.put("statements", subject.database().statementsOf(owner::readPlan));
    workload.put("times", subject.times(TIMES));
    var _ = Cost.of(subject.server(), subject.times(WARM_UP), owner::readPlan);
    return () ->
        List.of(
            Sample.of(
                WHAT, Cost.of(subject.server(), subject.times(TIMES), owner::readPlan), workload));
  }
}
