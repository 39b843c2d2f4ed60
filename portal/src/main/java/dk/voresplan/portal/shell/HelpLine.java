package dk.voresplan.portal.shell;

import dk.voresplan.i18n.Words;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One number to ring for help, from the region's configuration.
 *
 * @param urgent whether it is for danger now
 * @param number the number as people write it
 * @param title what it is called, by language
 * @param purpose what it is for, by language
 * @param hours when it is open, said in words, by language
 * @param open when it is open, if that is known
 */
record HelpLine(
    boolean urgent,
    String number,
    Map<String, String> title,
    Map<String, String> purpose,
    Map<String, String> hours,
    Optional<OpeningHours> open) {

  /** The line that is configured so. */
  static HelpLine of(Map<String, ?> settings) {
    return new HelpLine(
        Boolean.parseBoolean(String.valueOf(settings.get("urgent"))),
        Objects.requireNonNull(settings.get("number"), "voresplan.help: number").toString(),
        texts(settings, "title"),
        texts(settings, "purpose"),
        texts(settings, "hours"),
        Optional.ofNullable(settings.get("open")).map(Object::toString).map(OpeningHours::parse));
  }

  private static Map<String, String> texts(Map<String, ?> settings, String key) {
    return settings.get(key) instanceof Map<?, ?> texts
        ? texts.entrySet().stream()
            .collect(
                Collectors.toMap(
                    text -> String.valueOf(text.getKey()), text -> String.valueOf(text.getValue())))
        : Map.of();
  }

  boolean isOpen(LocalDateTime now) {
    return open.filter(hours -> hours.include(now)).isPresent();
  }

  String address() {
    return "tel:" + number.replaceAll("[^0-9+]", "");
  }

  String name(Words words) {
    return in(words, title);
  }

  String purpose(Words words) {
    return in(words, purpose);
  }

  String hours(Words words) {
    return in(words, hours);
  }

  private static String in(Words words, Map<String, String> texts) {
    return texts.getOrDefault(words.locale().getLanguage(), texts.getOrDefault("da", ""));
  }
}
