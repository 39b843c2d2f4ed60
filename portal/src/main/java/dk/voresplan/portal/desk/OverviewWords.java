package dk.voresplan.portal.desk;

import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.i18n.Words;
import dk.voresplan.unit.Figure;
import dk.voresplan.unit.UnitMonth;
import dk.voresplan.wish.OutcomeKind;
import java.text.NumberFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The overview in words and figures, as the page and the file have it. */
record OverviewWords(Words words, SpokenDates dates) {
  List<String> columns() {
    return Stream.concat(
            Stream.of("month", "shared", "daysToSeen", "daysToAnswered", "inTime")
                .map(column -> words.say("overview.column." + column)),
            Stream.of(OutcomeKind.values()).map(kind -> words.say("inbox.became." + kind)))
        .toList();
  }

  List<String> cells(UnitMonth month) {
    return Stream.concat(
            Stream.of(
                dates.month(month.month()),
                figure(month.shared()),
                days(month.medianDaysToSeen()),
                days(month.medianDaysToAnswered()),
                month
                    .percentInTime()
                    .map(percent -> words.say("overview.percent", Map.of("percent", percent)))
                    .orElseGet(this::hidden)),
            Stream.of(OutcomeKind.values()).map(kind -> figure(month.outcome(kind))))
        .toList();
  }

  private String figure(Figure figure) {
    return figure.number().map(number -> Integer.toString(number)).orElseGet(this::hidden);
  }

  private String days(Optional<Double> days) {
    var format = NumberFormat.getNumberInstance(words.locale());
    format.setMaximumFractionDigits(1);
    return days.map(format::format).orElseGet(this::hidden);
  }

  private String hidden() {
    return words.say("overview.hidden");
  }
}
