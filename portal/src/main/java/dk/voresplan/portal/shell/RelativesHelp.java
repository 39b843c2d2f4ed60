package dk.voresplan.portal.shell;

import dk.voresplan.i18n.Words;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What there is for relatives themselves, from the region's configuration. */
@Singleton
public final class RelativesHelp {
  private final List<Map<String, Object>> settings;

  RelativesHelp(@Property(name = "voresplan.relatives-help") List<Map<String, Object>> settings) {
    this.settings = List.copyOf(settings);
  }

  /**
   * One offer, in one language.
   *
   * @param number a number to ring, or nothing
   * @param address where there is more to read, or nothing
   */
  public record Offer(String title, String purpose, String number, String address) {
    /** The address as people say it. */
    public String addressInWords() {
      return URI.create(address).getHost();
    }
  }

  /** All offers in this language. */
  public List<Offer> offers(Words words) {
    return settings.stream()
        .map(one ->
            new Offer(
                in(words, one.get("title")),
                in(words, one.get("purpose")),
                text(one.get("number")),
                text(one.get("address"))))
        .toList();
  }

  private static String in(Words words, @Nullable Object texts) {
    return texts instanceof Map<?, ?> byLanguage
        ? text(
            byLanguage.containsKey(words.locale().getLanguage())
                ? byLanguage.get(words.locale().getLanguage())
                : byLanguage.get("da"))
        : "";
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
