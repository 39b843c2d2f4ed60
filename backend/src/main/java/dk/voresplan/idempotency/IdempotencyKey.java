package dk.voresplan.idempotency;

import java.util.regex.Pattern;

/**
 * Identifies a request, so that the caller can send it again when the answer was lost. It has 1 to
 * 100 visible characters of ASCII.
 */
public record IdempotencyKey(String value) {
  private static final Pattern WRITTEN = Pattern.compile("[!-~]{1,100}");

  /**
   * Checks the key.
   *
   * @throws IllegalArgumentException if it is not written like one
   */
  public IdempotencyKey {
    if (!WRITTEN.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a key");
    }
  }
}
