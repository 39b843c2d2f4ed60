package dk.voresplan.portal.wish;

import dk.voresplan.i18n.SpokenLength;
import dk.voresplan.i18n.Words;
import dk.voresplan.wish.WishWords;
import java.time.Duration;
import java.util.Map;

/** Tells in one line how a wish was said, also where it was said with a voice alone. */
public final class SaidWords {
  private SaidWords() {}

  /** The text in quotation marks, or "Indtalt ønske, 0:42". */
  public static String quoted(Words words, WishWords said) {
    return said.text()
        .map(text -> words.say("goal.quote", Map.of("words", text.value())))
        .orElseGet(() -> spoken(words, said));
  }

  /** The text as it is, or "Indtalt ønske, 0:42". */
  public static String plain(Words words, WishWords said) {
    return said.text().map(text -> text.value()).orElseGet(() -> spoken(words, said));
  }

  private static String spoken(Words words, WishWords said) {
    return words.say(
        "voice.wish", Map.of("length", SpokenLength.of(said.voice().orElse(Duration.ZERO))));
  }
}
