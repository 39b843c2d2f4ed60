package dk.voresplan.i18n;

import java.util.regex.Pattern;

/**
 * Computes how hard a text is to read. It adds the words for each sentence, and the words of more
 * than six letters in a hundred. A text of 30 is easy. https://da.wikipedia.org/wiki/Lix
 */
public final class Lix {
  /** The most that citizens are to meet: easy to read. */
  public static final int EASY = 30;

  /** From here on a text is hard to read, as a newspaper's leader is. */
  public static final int HARD = 45;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-'][\\p{L}\\p{N}]+)*");
  private static final Pattern END = Pattern.compile("[.!?](?=\\s|$)");

  private Lix() {}

  /** The number, 0 for a text without words. */
  public static double of(String text) {
    var words = WORD.matcher(text).results().map(word -> word.group()).toList();
    if (words.isEmpty()) {
      return 0;
    }
    var sentences = Math.max(1, sentences(text));
    var longWords = words.stream().filter(word -> word.length() > 6).count();
    return (double) words.size() / sentences + 100.0 * longWords / words.size();
  }

  static long sentences(String text) {
    return END.matcher(text).results().count();
  }
}
