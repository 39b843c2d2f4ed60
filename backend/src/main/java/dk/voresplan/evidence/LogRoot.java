package dk.voresplan.evidence;

import com.nimbusds.jose.Payload;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Objects;

/**
 * All heads of the access log at a moment, in one hash.
 *
 * @param number from 1, without gaps
 * @param previous SHA-256 of the signed root before; zeros for the first
 * @param root of the Merkle tree whose leaves are the lines of the root's list of heads
 * @param citizens how many heads there were
 * @param database the database that they are in, as it names itself
 */
record LogRoot(
    long number, Instant at, String previous, String root, long citizens, String database) {
  static final String NONE_BEFORE = "0".repeat(64);

  Payload payload() {
    var values = new LinkedHashMap<String, Object>();
    values.put("number", number);
    values.put("at", at.toString());
    values.put("previous", previous);
    values.put("root", root);
    values.put("citizens", citizens);
    values.put("database", database);
    return new Payload(values);
  }

  /**
   * Reads what {@link #payload} wrote.
   *
   * @throws IllegalArgumentException if it is something else
   */
  static LogRoot of(Payload payload) {
    try {
      var values = Objects.requireNonNull(payload.toJSONObject());
      return new LogRoot(
          ((Number) Objects.requireNonNull(values.get("number"))).longValue(),
          Instant.parse((String) Objects.requireNonNull(values.get("at"))),
          (String) Objects.requireNonNull(values.get("previous")),
          (String) Objects.requireNonNull(values.get("root")),
          ((Number) Objects.requireNonNull(values.get("citizens"))).longValue(),
          (String) Objects.requireNonNull(values.get("database")));
    } catch (RuntimeException somethingElse) {
      throw new IllegalArgumentException("Not a root of the access log", somethingElse);
    }
  }
}
