package dk.voresplan.i18n;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One word of a text: a run of letters and digits, or a paragraph sign alone.
 *
 * @param start the first character
 * @param end the character after the last
 */
record FoldedWord(String text, int start, int end) {
  private static final int WIDEST_JOINT = 3;
  private static final Set<String> INNER_SIGNS = Set.of(".", "'", "’");
  private static final int SOFT_HYPHEN = 0xAD;
  private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

  /** The first word that begins at {@code from} or later; null when there is none. */
  static @Nullable FoldedWord after(String text, int from) {
    int start = from;
    while (start < text.length() && !isWord(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    if (start >= text.length()) {
      return null;
    }
    int end = start + Character.charCount(text.codePointAt(start));
    while (text.charAt(start) != '§' && end < text.length() && goesOn(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return new FoldedWord(text, start, end);
  }

  int length() {
    return end - start;
  }

  /** The word as it is compared: composed letters, without case. */
  String folded() {
    return fold(text.substring(start, end));
  }

  /** The text as it is compared. */
  static String fold(String text) {
    return UCharacter.foldCase(
        COMPOSED.normalize(text).replace(Character.toString(SOFT_HYPHEN), ""), true);
  }

  /** Whether only a few spaces or hyphens, a dot or an apostrophe is between the two. */
  boolean joins(FoldedWord next) {
    if (next.start - end > WIDEST_JOINT) {
      return false;
    }
    var between = text.substring(end, next.start);
    return INNER_SIGNS.contains(between) || between.codePoints().allMatch(FoldedWord::isJoint);
  }

  private static boolean isJoint(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.getType(character) == Character.DASH_PUNCTUATION;
  }

  private static boolean isWord(int character) {
    return character == '§' || Character.isLetterOrDigit(character);
  }

  private static boolean goesOn(int character) {
    return Character.isLetterOrDigit(character)
        || Character.getType(character) == Character.NON_SPACING_MARK
        || character == SOFT_HYPHEN;
  }
}
