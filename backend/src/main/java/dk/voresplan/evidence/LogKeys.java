package dk.voresplan.evidence;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;

/**
 * The keys that roots may be signed with: the one in use, and those that were in use before it.
 * docs/decisions/031-keys-can-be-rotated.md
 */
final class LogKeys {
  private final List<LogKey> keys;

  LogKeys(List<LogKey> keys) {
    this.keys = keys;
  }

  /**
   * Reads the keys that a setting names. The setting is a JWK, a JWK set, or the path of a file
   * with one of the two.
   *
   * @throws IllegalStateException if there are none such
   */
  static LogKeys of(String setting) {
    try {
      var json = setting.strip().startsWith("{") ? setting : Files.readString(Path.of(setting));
      return new LogKeys(parse(json).stream().map(LogKeys::open).toList());
    } catch (IOException | ParseException unreadable) {
      throw new IllegalStateException("The keys of the access log cannot be read", unreadable);
    }
  }

  private static List<JWK> parse(String json) throws ParseException {
    return json.contains("\"keys\"") ? JWKSet.parse(json).getKeys() : List.of(ECKey.parse(json));
  }

  private static LogKey open(JWK key) {
    if (key instanceof ECKey ours) {
      return new LogKey(ours).open();
    }
    throw new IllegalStateException("A key of the access log is not an EC key");
  }

  /** The root that one of these keys signed while it was in use. */
  Optional<LogRoot> read(String line) {
    return keys.stream().flatMap(key -> key.read(line).stream()).findFirst();
  }
}
