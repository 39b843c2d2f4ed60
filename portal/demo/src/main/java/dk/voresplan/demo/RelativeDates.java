package dk.voresplan.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Fills in the dates of a contribution. They are counted from the day on which it is sent, so that
 * the demo's appointments always lie ahead.
 *
 * <p>{@code {{day+3}}} is the date in three days. {@code {{workday+3}}} counts Monday to Friday
 * only. {@code {{tuesday}}} is the next Tuesday after the day, and {@code {{tuesday+1}}} the one a
 * week later. With {@code T10:00} behind, it is a moment, written with Copenhagen's offset.
 */
final class RelativeDates {
  private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{\\{([a-z]+)([+-]\\d+)?(?:T(\\d\\d:\\d\\d))?}}");

  private final LocalDate day;

  RelativeDates(LocalDate day) {
    this.day = day;
  }

  /** The text with every placeholder replaced. */
  String fillIn(String template) {
    return PLACEHOLDER.matcher(template).replaceAll(this::date);
  }

  private String date(MatchResult placeholder) {
    var steps = placeholder.group(2) == null ? 0 : Integer.parseInt(placeholder.group(2));
    var date =
        switch (placeholder.group(1)) {
          case "day" -> day.plusDays(steps);
          case "workday" -> workdaysAfter(steps);
          case String weekday ->
              day.with(TemporalAdjusters.next(weekday(weekday))).plusWeeks(steps);
        };
    return placeholder.group(3) == null
        ? date.toString()
        : date.atTime(LocalTime.parse(placeholder.group(3)))
            .atZone(COPENHAGEN)
            .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  private LocalDate workdaysAfter(int count) {
    var date = day;
    for (var left = count; left > 0; left--) {
      do {
        date = date.plusDays(1);
      } while (date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0);
    }
    return date;
  }

  private static DayOfWeek weekday(String name) {
    return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
