package dk.voresplan.access;

import dk.voresplan.storage.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the access log as it is hashed: every column, the hash of the row before among them.
 *
 * <p>What is an enum elsewhere is text here, so that a row can be checked whatever someone made of
 * it. docs/decisions/016-the-logs-chain.md
 */
record AccessLogRow(
    UUID citizen,
    long number,
    UUID id,
    Instant at,
    String actorKind,
    UUID actor,
    String actorName,
    @Nullable String organisation,
    String topic,
    String right,
    @Nullable String reason,
    boolean refused,
    @Nullable String openedKind,
    @Nullable UUID openedId,
    @Nullable Integer tries,
    @Nullable Instant triesFrom,
    String previousHash) {

  /** SHA-256 of the canonical form, in 64 hexadecimal digits. */
  String hash() {
    return Digest.of(canonical());
  }

  /**
   * Writes the row as a text that no other row has. Each value, in the order of the columns,
   * becomes {@code length:text,}. The length is in bytes of UTF-8. A missing value becomes {@code
   * -}.
   */
  private String canonical() {
    var written = new StringBuilder("access-log-2,");
    @Nullable Object[] values = {
      citizen,
      number,
      id,
      at,
      actorKind,
      actor,
      actorName,
      organisation,
      topic,
      right,
      reason,
      refused,
      openedKind,
      openedId,
      tries,
      triesFrom,
      previousHash
    };
    for (var value : values) {
      if (value == null) {
        written.append("-,");
      } else {
        var text = value.toString();
        written
            .append(text.getBytes(StandardCharsets.UTF_8).length)
            .append(':')
            .append(text)
            .append(',');
      }
    }
    return written.toString();
  }
}
