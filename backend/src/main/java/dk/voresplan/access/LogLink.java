package dk.voresplan.access;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry as it is stored, with the head of its log. */
@Introspected
record LogLink(
    UUID citizenId,
    long entryNumber,
    UUID id,
    Instant happenedAt,
    String actorKind,
    UUID actorId,
    String actorName,
    @Nullable String actorOrganisation,
    String topic,
    String accessRight,
    @Nullable String reason,
    boolean refused,
    @Nullable String openedKind,
    @Nullable UUID openedId,
    @Nullable Integer tries,
    @Nullable Instant triesFrom,
    String previousHash,
    String hash,
    @Nullable Long headEntries,
    @Nullable String headHash,
    @Nullable Instant headLastAt) {
  AccessLogRow row() {
    return new AccessLogRow(
        citizenId,
        entryNumber,
        id,
        happenedAt,
        actorKind,
        actorId,
        actorName,
        actorOrganisation,
        topic,
        accessRight,
        reason,
        refused,
        openedKind,
        openedId,
        tries,
        triesFrom,
        previousHash);
  }

  Optional<LogHead> head() {
    return headEntries == null || headHash == null || headLastAt == null
        ? Optional.empty()
        : Optional.of(new LogHead(citizenId, headEntries, headHash, headLastAt));
  }
}
