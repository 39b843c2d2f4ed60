package dk.voresplan.access;

import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.organisation.SourceSystemId;
import dk.voresplan.person.CitizenId;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.transaction.TransactionStatus;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Counts refused tries, so that whoever tries again and again does not fill a citizen's access log.
 * The count is in the database: it holds over nodes and restarts.
 * docs/decisions/025-time-and-tries-in-the-log.md
 */
@Singleton
class RefusedTries {
  private final RefusedTryRows rows;
  private final EndedHourRows hours;

  RefusedTries(RefusedTryRows rows, EndedHourRows hours) {
    this.rows = rows;
    this.hours = hours;
  }

  /** The tries of one actor in one plan in one hour. */
  @Introspected
  record Hour(UUID citizen, Actor.Kind kind, UUID actor, Instant from) {}

  /**
   * Counts these tries.
   *
   * @return those that are the first of their topic in this hour, of citizens who exist
   */
  List<AccessLogUse> firsts(
      List<AccessLogUse> tries, Instant now, TransactionStatus<?> transaction) {
    var from = now.truncatedTo(ChronoUnit.HOURS);
    return tries.stream()
        .sorted(Comparator.comparing(it -> it.citizen().value().toString()))
        .filter(it -> {
          var permits = PartPermit.ofLogs(List.of(it.citizen()), transaction);
          return !isCountedAgain(permits, it, from) && isFirst(permits, it, from);
        })
        .toList();
  }

  private boolean isCountedAgain(Permits permits, AccessLogUse use, Instant from) {
    return rows.again(
            permits, permits.citizens(), use.actor().kind(), use.actor().key(), from, use.topic())
        == 1;
  }

  /** Counts a try as the first of its hour, or as one more where another was first meanwhile. */
  private boolean isFirst(Permits permits, AccessLogUse use, Instant from) {
    int first =
        rows.first(
            permits,
            permits.citizens(),
            use.actor().kind(),
            use.actor().key(),
            from,
            use.topic(),
            use.right(),
            use.actor().name(),
            use.actor().organisationName().orElse(null));
    if (first == 0) {
      var _ = isCountedAgain(permits, use, from);
    }
    return first == 1;
  }

  /** Hours that have ended, the oldest first. */
  List<Hour> ended(Instant now, int most) {
    return hours.ended(now.truncatedTo(ChronoUnit.HOURS), most);
  }

  /**
   * Takes what was counted of an hour, once, whichever node asks.
   *
   * @return what the log is to say of it; nothing if it has an entry of each try
   */
  Optional<AccessLogUse> take(Hour hour, TransactionStatus<?> transaction) {
    var permits = PartPermit.ofLogs(List.of(new CitizenId(hour.citizen())), transaction);
    var counted = rows.ofHour(permits, permits.citizens(), hour.kind(), hour.actor(), hour.from());
    rows.forget(permits, permits.citizens(), hour.kind(), hour.actor(), hour.from());
    int times = counted.stream().mapToInt(RefusedTryRows.Counted::tries).sum();
    return times > counted.size()
        ? Optional.of(use(hour, counted.getFirst(), times))
        : Optional.empty();
  }

  private static AccessLogUse use(Hour hour, RefusedTryRows.Counted most, int times) {
    return new AccessLogUse(
        actor(hour, most),
        new CitizenId(hour.citizen()),
        most.right(),
        most.topic(),
        null,
        null,
        new RepeatedTries(times, hour.from()));
  }

  private static Actor actor(Hour hour, RefusedTryRows.Counted most) {
    var organisation = Objects.requireNonNullElse(most.organisation(), "");
    return switch (hour.kind()) {
      case PERSON -> new Actor.Person(new CitizenId(hour.actor()), most.name());
      case PROFESSIONAL ->
          new Actor.Professional(new ProfessionalId(hour.actor()), most.name(), organisation);
      case SOURCE_SYSTEM -> new Actor.SourceSystem(new SourceSystemId(hour.actor()), organisation);
      case SUBSCRIPTION -> new Actor.Subscription(hour.actor(), new CitizenId(hour.citizen()));
    };
  }
}
