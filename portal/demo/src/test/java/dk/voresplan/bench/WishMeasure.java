package dk.voresplan.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** This measures what it costs that a wish is saved; citizens take turns, each writes a few. */
final class WishMeasure implements Measure {
  private static final String TEXT =
      "Jeg vil gerne have en lejlighed, hvor jeg kan have min hund med, og hvor der ikke er så"
          + " langt til min søster.";
  private static final int WARM_UP = 500;
  private static final int TIMES = 500;

  @Override
  public Prepared prepare(Subject subject) throws IOException, InterruptedException {
    var owners = new ArrayList<PlanOwner>();
    for (var citizen : subject.citizens()) {
      owners.add(subject.owner(citizen));
    }
    var turns = new Turns(owners);
    Work writing = () -> turns.next().wish(TEXT);
    var _ = Cost.of(subject.server(), subject.times(WARM_UP), writing);
    var workload = new LinkedHashMap<String, Object>();
    workload.put("citizens", owners.size());
    workload.put("characters", TEXT.length());
    workload.put("statements", subject.database().statementsOf(writing));
    workload.put("times", subject.times(TIMES));
    return () ->
        List.of(
            Sample.of(
                "a wish saved",
                Cost.of(subject.server(), subject.times(TIMES), writing),
                workload));
  }

  /** Turns go round among those who write. */
  private static final class Turns {
    private final List<PlanOwner> owners;
    private int turn;

    Turns(List<PlanOwner> owners) {
      this.owners = owners;
    }

    PlanOwner next() {
      return owners.get(turn++ % owners.size());
    }
  }
}
