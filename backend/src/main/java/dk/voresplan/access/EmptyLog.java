package dk.voresplan.access;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone who has no entries in the access log, with the head of their log if there is one.
 *
 * @param stored whether something is stored of them that only a permit writes
 */
@Introspected
record EmptyLog(
    UUID citizenId,
    boolean stored,
    @Nullable Long headEntries,
    @Nullable String headHash,
    @Nullable Instant headLastAt) {
  Optional<LogHead> head() {
    return headEntries == null || headHash == null || headLastAt == null
        ? Optional.empty()
        : Optional.of(new LogHead(citizenId, headEntries, headHash, headLastAt));
  }
}
