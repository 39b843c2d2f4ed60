package dk.voresplan.i18n;

import java.util.List;
import java.util.Locale;

/**
 * The languages that the portal speaks, and the words of each.
 *
 * <p>Danish comes first and is what anyone gets whose language is not here.
 */
public final class Messages {
  private static final Words DANISH = Words.load(Locale.of("da", "DK"));
  private static final Words ENGLISH = Words.load(Locale.of("en", "GB"));

  private Messages() {}

  /** Every language, the one to fall back on first. */
  public static List<Locale> languages() {
    return List.of(DANISH.locale(), ENGLISH.locale());
  }

  /** The words of the language nearest to {@code locale}: never null, Danish when nothing fits. */
  public static Words in(Locale locale) {
    return locale.getLanguage().equals("en") ? ENGLISH : DANISH;
  }
}
