package dk.voresplan.text;

import java.util.Locale;

/** For finding names: a database without Danish rules of its own finds no small letter for Ø. */
public final class Capitalised {
  private Capitalised() {}

  /** The same letters, the first of them large; nothing for nothing. */
  public static String of(String letters) {
    return letters.isEmpty()
        ? letters
        : letters.substring(0, 1).toUpperCase(Locale.ROOT) + letters.substring(1);
  }
}
