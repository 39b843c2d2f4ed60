package dk.voresplan.access;

import java.util.UUID;

/**
 * How far a citizen's access log has come.
 *
 * @param entries how many entries it has
 * @param hash the last one's
 */
public record LogHead(UUID citizen, long entries, String hash) {
  /** What the first entry has for the hash of the one before. */
  static final String NOTHING_BEFORE = "0".repeat(64);

  LogHead after(AccessLogRow row) {
    return new LogHead(citizen, row.number(), row.hash());
  }
}
