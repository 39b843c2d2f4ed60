package dk.voresplan.i18n;

import java.util.regex.Pattern;

/**
 * How hard a text is to read: words for each sentence, and words of more than six letters in a
 * hundred. 30 is easy. https://da.wikipedia.org/wiki/Lix
 */
final class Lix {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-'][\\p{L}\\p{N}]+)*");
  private static final Pattern END = Pattern.compile("[.!?](?=\\s|$)");

  private Lix() {}

  static double of(String text) {
    var words = WORD.matcher(text).results().map(word -> word.group()).toList();
    var sentences = Math.max(1, sentences(text));
    var longWords = words.stream().filter(word -> word.length() > 6).count();
    return (double) words.size() / sentences + 100.0 * longWords / words.size();
  }

  static long sentences(String text) {
    return END.matcher(text).results().count();
  }
}
