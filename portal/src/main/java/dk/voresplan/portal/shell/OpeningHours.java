package dk.voresplan.portal.shell;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * When a help line is open in a week, read from text such as {@code Mon-Fri 16:00-24:00, Sat-Sun
 * 00:00-24:00}. What runs past midnight is written as two spans.
 */
record OpeningHours(List<Span> spans) {
  private static final Pattern SPAN =
      Pattern.compile("(\\w{3})(?:-(\\w{3}))? (\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

  record Span(DayOfWeek first, DayOfWeek last, LocalTime from, LocalTime until) {
    boolean includes(LocalDateTime moment) {
      var day = moment.getDayOfWeek();
      var time = moment.toLocalTime();
      return day.compareTo(first) >= 0
          && day.compareTo(last) <= 0
          && !time.isBefore(from)
          && (until.equals(LocalTime.MIDNIGHT) || time.isBefore(until));
    }
  }

  /**
   * Reads opening hours.
   *
   * @throws IllegalArgumentException if the text is not understood: a mistake in configuration
   */
  static OpeningHours parse(String text) {
    return new OpeningHours(
        Arrays.stream(text.split(",")).map(String::strip).map(OpeningHours::span).toList());
  }

  private static Span span(String text) {
    var parts = SPAN.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("Opening hours not understood: " + text);
    }
    var first = day(parts.group(1));
    var last = parts.group(2) == null ? first : day(parts.group(2));
    return new Span(first, last, time(parts.group(3)), time(parts.group(4)));
  }

  private static DayOfWeek day(String name) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No day of the week: " + name));
  }

  private static LocalTime time(String text) {
    return LocalTime.parse(text.equals("24:00") ? "00:00" : text);
  }

  /** Whether it is open at this moment of Danish time. */
  boolean include(LocalDateTime moment) {
    return spans.stream().anyMatch(span -> span.includes(moment));
  }
}
