package dk.voresplan.access;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the access log, or several that are alike, as its citizen reads it. */
@Introspected
record AccessLogLine(
    long entryNumber,
    Instant happenedAt,
    Actor.Kind actorKind,
    UUID actorId,
    String actorName,
    @Nullable String actorOrganisation,
    Topic topic,
    Right accessRight,
    @Nullable PermitReason reason,
    boolean refused,
    Opened.@Nullable Kind openedKind,
    @Nullable UUID openedId,
    @Nullable Integer tries,
    @Nullable Instant triesFrom) {
  AccessLogEntry entry() {
    return new AccessLogEntry(
        entryNumber,
        happenedAt,
        actorKind,
        actorId,
        actorName,
        Optional.ofNullable(actorOrganisation),
        topic,
        accessRight,
        Optional.ofNullable(reason),
        refused,
        openedKind == null || openedId == null
            ? Optional.empty()
            : Optional.of(new Opened(openedKind, openedId)),
        tries == null || triesFrom == null
            ? Optional.empty()
            : Optional.of(new RepeatedTries(tries, triesFrom)),
        Optional.empty());
  }
}
