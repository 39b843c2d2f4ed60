package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import dk.voresplan.storage.Transactions;
import io.micronaut.context.BeanContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** A node whose clock differs from the others'. */
public final class OtherClock {
  private OtherClock() {}

  /** Tells of the hours that ended before then, as a node does whose clock is right. */
  public static void tell(BeanContext node, Instant then) {
    var now = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    new RefusedHours(
            node.getBean(Transactions.class),
            node.getBean(RefusedTries.class),
            writer(node, now),
            Clock.fixed(then, ZoneOffset.UTC))
        .tell();
  }

  /** Writes a refused try as that node does. */
  public static void refuse(BeanContext node, Instant now, Actor actor, CitizenId citizen) {
    var writer = writer(node, Clock.fixed(now, ZoneOffset.UTC));
    var _ =
        node.getBean(Transactions.class)
            .inOne(
                () -> writer.refused(actor, List.of(citizen), Right.SEE, Set.of(Topic.CALENDAR)));
  }

  private static AccessLogWriter writer(BeanContext node, Clock clock) {
    return new AccessLogWriter(
        node.getBean(LogAppendRows.class),
        node.getBean(RefusedTries.class),
        node.getBean(Transactions.class),
        clock);
  }
}
