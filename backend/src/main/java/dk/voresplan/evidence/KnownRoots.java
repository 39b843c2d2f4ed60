package dk.voresplan.evidence;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What someone wrote down of the roots when they last looked: how many there were and what they
 * hashed to. Whoever has both the database and the folder of roots cannot go back behind it.
 * docs/decisions/016-the-logs-chain.md
 *
 * @param number how many roots there were
 * @param digest SHA-256 over them, in 64 hexadecimal digits
 */
record KnownRoots(int number, String digest) {
  /** Before anyone looked. */
  static final KnownRoots NONE = new KnownRoots(0, "");

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9}):([0-9a-f]{64})");

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalStateException if it is something else
   */
  static KnownRoots of(String written) {
    var read = WRITTEN.matcher(written);
    if (!read.matches()) {
      throw new IllegalStateException("LOG_KNOWN_ROOTS is not what bin/verify-log told");
    }
    return new KnownRoots(Integer.parseInt(read.group(1)), read.group(2));
  }

  /** All roots that are signed now. */
  static KnownRoots in(List<String> signed) {
    return new KnownRoots(signed.size(), RootFolder.digestOf(signed));
  }

  /** Whether the roots that are signed now begin with these. */
  boolean areIn(List<String> signed) {
    return equals(NONE) || (number <= signed.size() && equals(in(signed.subList(0, number))));
  }

  @Override
  public String toString() {
    return number + ":" + digest;
  }
}
