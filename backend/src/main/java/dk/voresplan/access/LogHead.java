package dk.voresplan.access;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;

/**
 * How far a citizen's access log has come.
 *
 * @param entries how many entries it has
 * @param hash the last one's
 * @param at the last one's time; no later entry is dated before it
 */
@Introspected
public record LogHead(UUID citizen, long entries, String hash, Instant at) {
  /** What the first entry has for the hash of the one before. */
  static final String NOTHING_BEFORE = "0".repeat(64);

  LogHead after(AccessLogRow row) {
    return new LogHead(citizen, row.number(), row.hash(), row.at());
  }

  /**
   * When an entry that follows is dated: clocks of two nodes may differ, and a chain never goes
   * back.
   */
  Instant dated(Instant now) {
    return now.isBefore(at) ? at : now;
  }
}
