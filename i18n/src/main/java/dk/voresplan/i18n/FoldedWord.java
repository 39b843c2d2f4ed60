package dk.voresplan.i18n;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One word of a text: a run of letters and digits, or a paragraph sign alone.
 *
 * @param start the first character
 * @param end the character after the last
 */
record FoldedWord(String text, int start, int end) {
  private static final int WIDEST_JOINT = 3;
  private static final String INNER_SIGNS = ".'’";
  private static final int SOFT_HYPHEN = 0xAD;
  private static final int LAST_EUROPEAN = 0x17F;
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
    if (isEuropean(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    return UCharacter.foldCase(
        COMPOSED.normalize(text).replace(Character.toString(SOFT_HYPHEN), ""), true);
  }

  /** Whether only a few spaces or hyphens, a dot or an apostrophe is between the two. */
  boolean joins(FoldedWord next) {
    if (next.start - end > WIDEST_JOINT) {
      return false;
    }
    if (next.start - end == 1 && INNER_SIGNS.indexOf(text.charAt(end)) >= 0) {
      return true;
    }
    for (int between = end; between < next.start; between++) {
      if (!isJoint(text.charAt(between))) {
        return false;
      }
    }
    return true;
  }

  /** Whether lower case is all there is to fold, which is many times as fast. */
  private static boolean isEuropean(String text) {
    for (int each = 0; each < text.length(); each++) {
      if (text.charAt(each) > LAST_EUROPEAN || text.charAt(each) == SOFT_HYPHEN) {
        return false;
      }
    }
    return true;
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
