package dk.voresplan.text;

import java.util.regex.Pattern;

/**
 * Makes a line from outside fit to be shown, such as a name in a token or a contribution. The line
 * then holds no line breaks and no characters that nobody sees. It holds no marks that turn the
 * direction of the text (Unicode Technical Report 36).
 */
public final class ShownLine {
  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

  /** Marks of direction, fillers that are letters by name alone, halves of pairs, and tags. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cs}\\u00AD\\u115F\\u1160\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u206F"
              + "\\u2800\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB\\x{E0000}-\\x{E007F}]");

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private ShownLine() {}

  /** The text on one line of at most {@code most} characters; empty if nothing can be seen. */
  public static String of(String text, int most) {
    return cut(SPACES.matcher(clean(text)).replaceAll(" ").strip(), most);
  }

  /** The text with a space for each line break, and without what nobody sees. */
  public static String clean(String text) {
    return UNSEEN.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll("");
  }

  /** The beginning of the text, which ends with three dots where something is left out. */
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }
}
