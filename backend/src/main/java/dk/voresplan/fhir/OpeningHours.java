package dk.voresplan.fhir;

import dk.voresplan.i18n.Messages;
import dk.voresplan.i18n.Words;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.PractitionerRole.DaysOfWeek;
import org.hl7.fhir.r4.model.PractitionerRole.PractitionerRoleAvailableTimeComponent;

/** When someone can be reached, as people say it: "Mandag til torsdag kl. 8–15". */
final class OpeningHours {
  private static final Words DANISH = Messages.in(Locale.of("da", "DK"));

  private OpeningHours() {}

  static Optional<String> of(List<PractitionerRoleAvailableTimeComponent> times) {
    var sentence =
        times.stream()
            .flatMap(time -> one(time).stream())
            .distinct()
            .collect(Collectors.joining(", "));
    return sentence.isEmpty()
        ? Optional.empty()
        : Optional.of(
            sentence.substring(0, 1).toUpperCase(DANISH.locale()) + sentence.substring(1));
  }

  private static Optional<String> one(PractitionerRoleAvailableTimeComponent time) {
    var days = new TreeSet<DayOfWeek>();
    time.getDaysOfWeek()
        .forEach(
            day -> Optional.ofNullable(day.getValue()).map(OpeningHours::day).ifPresent(days::add));
    if (days.isEmpty()) {
      return Optional.empty();
    }
    if (time.getAllDay() || !time.hasAvailableStartTime() || !time.hasAvailableEndTime()) {
      return Optional.of(
          DANISH.say(
              time.getAllDay() ? "contact.hours.allDay" : "contact.hours.days",
              Map.of("days", spoken(days))));
    }
    return Optional.of(
        DANISH.say(
            "contact.hours.between",
            Map.of(
                "days", spoken(days),
                "from", clock(time.getAvailableStartTime()),
                "to", clock(time.getAvailableEndTime()))));
  }

  private static DayOfWeek day(DaysOfWeek day) {
    return switch (day) {
      case MON, NULL -> DayOfWeek.MONDAY;
      case TUE -> DayOfWeek.TUESDAY;
      case WED -> DayOfWeek.WEDNESDAY;
      case THU -> DayOfWeek.THURSDAY;
      case FRI -> DayOfWeek.FRIDAY;
      case SAT -> DayOfWeek.SATURDAY;
      case SUN -> DayOfWeek.SUNDAY;
    };
  }

  private static String spoken(SortedSet<DayOfWeek> days) {
    var ranges = new ArrayList<List<DayOfWeek>>();
    for (var day : days) {
      if (!ranges.isEmpty() && ranges.getLast().getLast().plus(1) == day) {
        ranges.getLast().add(day);
      } else {
        ranges.add(new ArrayList<>(List.of(day)));
      }
    }
    var parts = ranges.stream().flatMap(range -> parts(range).stream()).toList();
    return parts.size() == 1
        ? parts.getFirst()
        : DANISH.say(
            "contact.hours.and",
            Map.of(
                "days", String.join(", ", parts.subList(0, parts.size() - 1)),
                "last", parts.getLast()));
  }

  private static List<String> parts(List<DayOfWeek> range) {
    if (range.size() < 3) {
      return range.stream().map(OpeningHours::name).toList();
    }
    return List.of(
        DANISH.say(
            "contact.hours.range",
            Map.of("first", name(range.getFirst()), "last", name(range.getLast()))));
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, DANISH.locale());
  }

  /** "08:00:00" as "8", "08:30:00" as "8.30". */
  private static String clock(String time) {
    var parts = time.split(":", -1);
    var hour = parts[0].replaceFirst("^0(?=.)", "");
    return parts.length < 2 || parts[1].equals("00") ? hour : hour + "." + parts[1];
  }
}
