package dk.voresplan.limit;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many requests of each address are under way on this node, and whether one more may come. */
@Singleton
public class RequestsAtOnce {
  private final Map<Network, Integer> underWay = new ConcurrentHashMap<>();
  private final int most;

  RequestsAtOnce(LimitConfiguration configuration) {
    this.most = configuration.requestsAtOnce();
  }

  /** Counts one more; returns false, and counts nothing, if that would be too many. */
  public boolean begin(Network who) {
    var counted = new boolean[1];
    underWay.compute(
        who,
        (_, before) -> {
          int now = before == null ? 0 : before;
          counted[0] = now < most;
          return counted[0] ? Integer.valueOf(now + 1) : before;
        });
    return counted[0];
  }

  /** Counts one less of those that began. */
  public void end(Network who) {
    underWay.computeIfPresent(who, (_, now) -> now == 1 ? null : now - 1);
  }
}
