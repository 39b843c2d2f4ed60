package dk.voresplan.text;

import java.util.Locale;

/** Makes texts equal that differ in case, punctuation and white space alone. */
public final class FoldedText {
  private FoldedText() {}

  /** The text in lower case, with one space between its words and nothing else. */
  public static String of(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
