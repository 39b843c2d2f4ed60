package dk.voresplan.access;

import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.i18n.Words;
import dk.voresplan.text.CsvTable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What others did in the plan as a table (CSV), for the citizen to keep or to send on. */
@Singleton
public class AccessLogTable {
  private static final int AT_ONCE = 1_000;
  private static final List<String> COLUMNS =
      List.of("number", "day", "time", "name", "organisation", "what", "why", "refused");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final AccessLog log;
  private final Clock clock;

  AccessLogTable(AccessLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /**
   * The whole table, the oldest entry first.
   *
   * @throws AccessRefused if the permit is not the citizen's own
   */
  public String of(Permit permit, Words words) {
    var telling = new AccessLogSentences(words, new SpokenDates(words, clock));
    var table =
        new CsvTable().add(COLUMNS.stream().map(it -> words.say("seen.column." + it)).toList());
    for (var page = log.asWritten(permit, 0, AT_ONCE);
        !page.isEmpty();
        page = log.asWritten(permit, page.getLast().number(), AT_ONCE)) {
      page.forEach(entry -> table.add(cells(entry, words, telling)));
    }
    return table.text();
  }

  private static List<String> cells(AccessLogEntry entry, Words words, AccessLogSentences telling) {
    var at = entry.at().atZone(SpokenDates.ZONE);
    return Stream.of(
            Long.toString(entry.number()),
            at.format(DAY),
            at.format(TIME),
            entry.actorName(),
            entry.organisation().orElse(""),
            telling.sentence(entry, Set.of(entry.topic())),
            telling.because(entry).orElse(""),
            entry.refused() ? words.say("seen.isRefused") : "")
        .toList();
  }
}
