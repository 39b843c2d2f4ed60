package dk.voresplan.fhir;

import dk.voresplan.i18n.SpokenDates;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads one {@code _lastUpdated} of a search as FHIR reads it. A day is all of that day in Denmark,
 * and a second all of that second. https://hl7.org/fhir/R4/search.html#date
 *
 * @param from the first moment of what was said
 * @param until the first moment after it
 */
record UpdatedBound(Prefix prefix, Instant from, Instant until) {
  private static final Pattern BOUND = Pattern.compile("(ge|gt|le|lt|eq)?([0-9].*)");
  private static final Pattern TIME =
      Pattern.compile(
          "([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2})(:[0-9]{2})?(\\.[0-9]{1,9})?"
              + "(Z|[+-][0-9]{2}:[0-9]{2})?");

  enum Prefix {
    GE,
    GT,
    LE,
    LT,
    EQ
  }

  private record Span(Instant from, Instant until) {}

  /** What the value says; empty for what is no time or has a prefix that is not understood. */
  static Optional<UpdatedBound> of(String value) {
    var bound = BOUND.matcher(value);
    if (!bound.matches()) {
      return Optional.empty();
    }
    var prefix =
        bound.group(1) == null
            ? Prefix.EQ
            : Prefix.valueOf(bound.group(1).toUpperCase(java.util.Locale.ROOT));
    try {
      return span(bound.group(2)).map(it -> new UpdatedBound(prefix, it.from(), it.until()));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  /** Whether what was updated then is within the bound. */
  boolean admits(Instant at) {
    return switch (prefix) {
      case GE -> !at.isBefore(from);
      case GT -> !at.isBefore(until);
      case LE -> at.isBefore(until);
      case LT -> at.isBefore(from);
      case EQ -> !at.isBefore(from) && at.isBefore(until);
    };
  }

  private static Optional<Span> span(String text) {
    return switch (text.length()) {
      case 4 ->
          Optional.of(days(Year.parse(text).atDay(1), Year.parse(text).plusYears(1).atDay(1)));
      case 7 ->
          Optional.of(
              days(YearMonth.parse(text).atDay(1), YearMonth.parse(text).plusMonths(1).atDay(1)));
      case 10 -> Optional.of(days(LocalDate.parse(text), LocalDate.parse(text).plusDays(1)));
      default -> time(text);
    };
  }

  private static Span days(LocalDate first, LocalDate next) {
    return new Span(start(first), start(next));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(SpokenDates.ZONE).toInstant();
  }

  private static Optional<Span> time(String text) {
    var time = TIME.matcher(text);
    if (!time.matches() || (time.group(2) == null && time.group(3) != null)) {
      return Optional.empty();
    }
    var seconds = time.group(2) == null ? ":00" : time.group(2);
    var fraction = time.group(3) == null ? "" : time.group(3);
    var local = LocalDateTime.parse(time.group(1) + seconds + fraction);
    var from =
        time.group(4) == null
            ? local.atZone(SpokenDates.ZONE).toInstant()
            : local.toInstant(ZoneOffset.of(time.group(4)));
    var length =
        time.group(2) == null
            ? Duration.of(1, ChronoUnit.MINUTES)
            : Duration.ofNanos((long) Math.pow(10, 9 - Math.max(0, fraction.length() - 1)));
    return Optional.of(new Span(from, from.plus(length)));
  }
}
