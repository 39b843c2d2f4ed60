package dk.voresplan.portal.shell;

import dk.voresplan.i18n.Words;
import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import io.micronaut.core.order.Ordered;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One number to ring for help, from the region's configuration.
 *
 * @param order its place in the list
 * @param number the number as people write it
 * @param urgent whether it is for danger now
 * @param title what it is called, by language
 * @param purpose what it is for, by language
 * @param hours when it is open, said in words, by language
 * @param open when it is open, as {@link OpeningHours} reads it; nothing if that is not known
 */
@EachProperty(value = "voresplan.help", list = true)
record HelpLine(
    @Parameter int order,
    String number,
    @Nullable Boolean urgent,
    Map<String, String> title,
    @Nullable Map<String, String> purpose,
    Map<String, String> hours,
    @Nullable String open)
    implements Ordered {

  @Override
  public int getOrder() {
    return order;
  }

  boolean isUrgent() {
    return Boolean.TRUE.equals(urgent);
  }

  boolean isOpen(LocalDateTime now) {
    return open != null && OpeningHours.parse(open).include(now);
  }

  String address() {
    return "tel:" + number.replace(" ", "");
  }

  String name(Words words) {
    return in(words, title);
  }

  String purpose(Words words) {
    return purpose == null ? "" : in(words, purpose);
  }

  String hours(Words words) {
    return in(words, hours);
  }

  private static String in(Words words, Map<String, String> texts) {
    return texts.getOrDefault(
        words.locale().getLanguage(), texts.values().stream().findFirst().orElse(""));
  }
}
