package dk.voresplan.fhir;

import dk.voresplan.text.ShownLine;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads text that can be shown. It is never empty, never a code or an id. It has no control
 * characters, and no marks that turn the direction of what follows. What is not like that is no
 * text.
 */
final class PlainText {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TITLE = 1_000;
  private static final int LONGEST = 10_000;
  private static final Pattern UUID =
      Pattern.compile("(?i)(urn:)?(uuid:|oid:)?[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}");
  private static final Pattern CODE =
      Pattern.compile("[^\\s]*[0-9][^\\s]*|urn:[^\\s]*|https?:[^\\s]*|[A-Z]{1,3}[._-][^\\s]*");

  private PlainText() {}

  /** A name or a role: one line. */
  static Optional<String> name(@Nullable String text) {
    return line(text, LONGEST_NAME);
  }

  /** A title: one line. */
  static Optional<String> title(@Nullable String text) {
    return line(text, LONGEST_TITLE);
  }

  /** Longer words, with their line breaks. */
  static Optional<String> text(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    var lines = text.lines().map(line -> ShownLine.clean(line).strip()).toList();
    return meaningful(String.join("\n", lines).strip(), LONGEST);
  }

  private static Optional<String> line(@Nullable String text, int longest) {
    return text == null
        ? Optional.empty()
        : meaningful(ShownLine.of(text, Integer.MAX_VALUE), longest);
  }

  private static Optional<String> meaningful(String text, int longest) {
    if (text.codePoints().noneMatch(Character::isLetter)
        || UUID.matcher(text).matches()
        || CODE.matcher(text).matches()) {
      return Optional.empty();
    }
    return Optional.of(ShownLine.cut(text, longest));
  }
}
