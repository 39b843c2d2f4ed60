package dk.voresplan.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;

/** This measures what it costs that a source changes twenty goals of one citizen. */
final class ContributionMeasure implements Measure {
  private static final int GOALS = 20;
  private static final int CITIZEN = 200_000;
  private static final int WARM_UP = 300;
  private static final int TIMES = 200;

  @Override
  public Prepared prepare(Subject subject) throws IOException, InterruptedException {
    var goals = Goals.of(subject, CITIZEN);
    Work contributing = () -> goals.contribute(GOALS);
    var _ = Cost.of(subject.server(), subject.times(WARM_UP), contributing);
    var workload = new LinkedHashMap<String, Object>();
    workload.put("sources", 1);
    workload.put("goals", GOALS);
    workload.put("statements", subject.database().statementsOf(contributing));
    workload.put("times", subject.times(TIMES));
    return () ->
        List.of(
            Sample.of(
                "a contribution of %d changed goals".formatted(GOALS),
                Cost.of(subject.server(), subject.times(TIMES), contributing),
                workload));
  }
}
