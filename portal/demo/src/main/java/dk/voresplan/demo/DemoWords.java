package dk.voresplan.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of the demo's own page, in Danish and English. They are kept apart from the portal's,
 * so that production does not carry them.
 */
final class DemoWords {
  private static final DemoWords DANISH = new DemoWords("da");
  private static final DemoWords ENGLISH = new DemoWords("en");

  private final String language;
  private final Properties sentences = new Properties();

  private DemoWords(String language) {
    this.language = language;
    var file = "/demo/words_" + language + ".properties";
    try (var reader =
        new InputStreamReader(
            Objects.requireNonNull(DemoWords.class.getResourceAsStream(file), file),
            StandardCharsets.UTF_8)) {
      sentences.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * The words of the first language wished for that is here, Danish when none is.
   *
   * @param wishes lists of languages as in {@code ui_locales} or {@code Accept-Language}, the most
   *     important list first
   */
  static DemoWords preferredBy(@Nullable String... wishes) {
    return Stream.of(wishes)
        .filter(Objects::nonNull)
        .flatMap(wish -> Stream.of(wish.toLowerCase(Locale.ROOT).split("[\\s,]+", -1)))
        .filter(tag -> tag.startsWith("da") || tag.startsWith("en"))
        .findFirst()
        .map(tag -> tag.startsWith("en") ? ENGLISH : DANISH)
        .orElse(DANISH);
  }

  String language() {
    return language;
  }

  String say(String key) {
    return Objects.requireNonNull(sentences.getProperty(key), key);
  }
}
