package dk.voresplan.i18n;

import com.ibm.icu.text.CaseMap;
import com.ibm.icu.text.DateFormatSymbols;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Dates as people say them ("i går kl. 14.20", "tirsdag 24. nov. kl. 10"), always in Danish time.
 *
 * <p>A year is only said when it is not this one.
 */
public final class SpokenDates {
  /** The one time zone of the portal. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

  private static final Map<Locale, Names> NAMES = new ConcurrentHashMap<>();

  /** By their patterns, which are a few and have digits alone. */
  private static final Map<String, DateTimeFormatter> TIMES = new ConcurrentHashMap<>();

  private final Words words;
  private final Clock clock;

  /** Speaks with {@code words}; what is "today" is asked of {@code clock}. */
  public SpokenDates(Words words, Clock clock) {
    this.words = words;
    this.clock = clock;
  }

  /** The day alone: "i dag", "i går", "i morgen", else "tirsdag 24. november". */
  public String day(LocalDate day) {
    return relative(day)
        .orElseGet(() -> words.say(isThisYear(day) ? "date.day" : "date.dayWithYear", at(day)));
  }

  /** The day over what happened on it: "I dag", "Tirsdag 24. november". */
  public String heading(LocalDate day) {
    return CaseMap.toTitle().wholeString().noLowercase().apply(words.locale(), null, day(day));
  }

  /** The day in few letters: "i dag", "24. nov.", with the year when it is another. */
  public String shortDay(LocalDate day) {
    return relative(day).orElseGet(() -> shortDate(day));
  }

  /** The date in few letters, also when it is near: "12. nov." */
  public String shortDate(LocalDate day) {
    return words.say(isThisYear(day) ? "date.short" : "date.shortWithYear", at(day));
  }

  /** The date in full, also when it is near: "12. november", with the year when it is another. */
  public String date(LocalDate day) {
    return words.say(isThisYear(day) ? "date.date" : "date.dateWithYear", at(day));
  }

  /** The moment: "i går kl. 14.20", "tirsdag 24. nov. kl. 10". */
  public String moment(Instant moment) {
    var day = moment.atZone(ZONE).toLocalDate();
    var spoken =
        relative(day)
            .orElseGet(() ->
                words.say(isThisYear(day) ? "date.weekday" : "date.weekdayWithYear", at(day)));
    return words.say("date.moment", Map.of("day", spoken, "time", time(moment)));
  }

  /** The time of day: "14.20", and "10" on the hour. */
  public String time(Instant moment) {
    var local = moment.atZone(ZONE);
    var pattern = words.say(local.getMinute() == 0 ? "date.hour" : "date.minute");
    return TIMES.computeIfAbsent(pattern, DateTimeFormatter::ofPattern).format(local);
  }

  /** The month over what happens in it: "November 2026". */
  public String month(YearMonth month) {
    return CaseMap.toTitle()
        .wholeString()
        .noLowercase()
        .apply(words.locale(), null, words.say("date.month", at(month.atDay(1))));
  }

  /** The moment that it is. */
  public Instant now() {
    return clock.instant();
  }

  /** Today in Danish time. */
  public LocalDate today() {
    return LocalDate.now(clock.withZone(ZONE));
  }

  private boolean isThisYear(LocalDate day) {
    return day.getYear() == today().getYear();
  }

  private Optional<String> relative(LocalDate day) {
    return switch (Math.clamp(ChronoUnit.DAYS.between(today(), day), -2, 2)) {
      case -1 -> Optional.of(words.say("date.yesterday"));
      case 0 -> Optional.of(words.say("date.today"));
      case 1 -> Optional.of(words.say("date.tomorrow"));
      default -> Optional.empty();
    };
  }

  private Map<String, Object> at(LocalDate day) {
    var names = NAMES.computeIfAbsent(words.locale(), Names::of);
    return Map.of(
        "weekday", names.weekdays().get(day.getDayOfWeek().getValue() - 1),
        "day", String.valueOf(day.getDayOfMonth()),
        "month", names.months().get(day.getMonthValue() - 1),
        "shortMonth", names.shortMonths().get(day.getMonthValue() - 1),
        "year", String.valueOf(day.getYear()));
  }

  /**
   * Holds the names of one language, as they stand inside a date (Unicode CLDR). They are stored,
   * as making a format for each part of each date took most of a page's time.
   */
  private record Names(List<String> weekdays, List<String> months, List<String> shortMonths) {
    static Names of(Locale language) {
      var symbols = new DateFormatSymbols(language);
      var fromSunday = symbols.getWeekdays(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE);
      return new Names(
          Arrays.stream(DayOfWeek.values()).map(day -> fromSunday[day.getValue() % 7 + 1]).toList(),
          List.of(symbols.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE)),
          List.of(symbols.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.ABBREVIATED)));
    }
  }
}
