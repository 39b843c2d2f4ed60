package dk.voresplan.i18n;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every sentence of one language, said with ICU MessageFormat so that plurals and word order are
 * the language's own.
 */
public final class Words {
  private final Locale locale;
  private final Properties sentences;
  private final ConcurrentHashMap<String, MessageFormat> formats = new ConcurrentHashMap<>();

  private Words(Locale locale, Properties sentences) {
    this.locale = locale;
    this.sentences = sentences;
  }

  static Words load(Locale locale) {
    var file = "/messages_" + locale.getLanguage() + ".properties";
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Words.class.getResourceAsStream(file), file),
            StandardCharsets.UTF_8)) {
      var sentences = new Properties();
      sentences.load(reader);
      return new Words(locale, sentences);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The language that these words are of. */
  public Locale locale() {
    return locale;
  }

  /** The keys of all sentences, sorted. */
  public Set<String> keys() {
    return new TreeSet<>(sentences.stringPropertyNames());
  }

  /** Whether there is a sentence by this key. */
  public boolean knows(String key) {
    return sentences.containsKey(key);
  }

  /** The sentence {@code key}, which takes no values. */
  public String say(String key) {
    return say(key, Map.of());
  }

  /**
   * The sentence {@code key} with its named values filled in.
   *
   * @throws IllegalArgumentException if the language has no such sentence: a mistake in the code
   */
  public String say(String key, Map<String, ?> values) {
    var format = formats.computeIfAbsent(key, this::parse);
    synchronized (format) {
      return format.format(values);
    }
  }

  /** Several things as one says them: "mål, hold og aftaler". */
  public String list(List<String> things) {
    return ListFormatter.getInstance(locale).format(things);
  }

  private MessageFormat parse(String key) {
    return new MessageFormat(pattern(key), locale);
  }

  String pattern(String key) {
    var sentence = sentences.getProperty(key);
    if (sentence == null) {
      throw new IllegalArgumentException("No sentence named " + key + " in " + locale);
    }
    return sentence;
  }
}
