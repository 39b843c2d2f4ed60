package dk.voresplan.access;

import dk.voresplan.person.CitizenId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** A node whose clock differs from the others'. */
public final class OtherClock {
  private OtherClock() {}

  /** Tells of the hours that ended before then, as a node does whose clock is right. */
  public static void tell(Jdbi database, Instant then) {
    var tries = new RefusedTries();
    var now = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    new RefusedHours(
            database, tries, new AccessLogRepository(tries, now), Clock.fixed(then, ZoneOffset.UTC))
        .tell();
  }

  /** Writes a refused try as that node does. */
  public static void refuse(Jdbi database, Instant now, Actor actor, CitizenId citizen) {
    var node = new AccessLogRepository(new RefusedTries(), Clock.fixed(now, ZoneOffset.UTC));
    database.useTransaction(
        handle -> node.refused(handle, actor, List.of(citizen), Right.SEE, Set.of(Topic.CALENDAR)));
  }
}
