package dk.voresplan.portal.wish;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Describes the one piece of a file that a browser asks for. Safari plays no sound that it cannot
 * have in pieces (<a href="https://www.rfc-editor.org/rfc/rfc9110#name-range-requests">RFC
 * 9110</a>).
 *
 * @param first the first byte, from 0
 * @param last the last byte
 * @param size of the whole file
 */
record ByteRange(int first, int last, int size) {
  private static final Pattern ONE = Pattern.compile("bytes=(\\d{1,9})-(\\d{0,9})");

  /** The piece that is asked for; none, and so all of the file, for what is no piece of it. */
  static Optional<ByteRange> of(@Nullable String asked, int size) {
    var range = ONE.matcher(asked == null ? "" : asked);
    if (!range.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(range.group(1));
    int last =
        range.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Integer.parseInt(range.group(2)));
    return first <= last ? Optional.of(new ByteRange(first, last, size)) : Optional.empty();
  }

  int length() {
    return last - first + 1;
  }

  /** The piece as an answer's header says it. */
  String told() {
    return "bytes " + first + "-" + last + "/" + size;
  }
}
