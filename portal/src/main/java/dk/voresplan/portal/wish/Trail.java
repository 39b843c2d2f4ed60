package dk.voresplan.portal.wish;

import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.i18n.Words;
import dk.voresplan.wish.Outcome.NotPossible;
import dk.voresplan.wish.Wish;
import dk.voresplan.wish.WishAction;
import dk.voresplan.wish.WishEvent;
import dk.voresplan.wish.WishMessage;
import dk.voresplan.wish.WishOutcome;
import dk.voresplan.wish.WishReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The way of a wish, from the day it was written, as sentences in the order in which it went.
 *
 * @param lines the oldest first
 */
record Trail(Wish wish, List<Line> lines) {
  /**
   * One thing that happened.
   *
   * @param words what was said with it, if anything
   */
  record Line(Instant at, String sentence, Optional<String> words) {}

  static Trail of(Words words, SpokenDates dates, Wish wish, List<WishEvent> events) {
    var telling = new Telling(words, dates);
    telling.written(wish);
    telling.shared(wish.readers());
    wish.messages().forEach(telling::said);
    events.forEach(telling::happened);
    wish.outcome().ifPresent(telling::settled);
    return new Trail(wish, telling.lines.stream().sorted(Comparator.comparing(Line::at)).toList());
  }

  private static final class Telling {
    private final Words words;
    private final SpokenDates dates;
    private final List<Line> lines = new ArrayList<>();

    Telling(Words words, SpokenDates dates) {
      this.words = words;
      this.dates = dates;
    }

    void written(Wish wish) {
      lines.add(new Line(wish.writtenAt(), words.say("trail.written"), Optional.empty()));
    }

    void shared(List<WishReader> readers) {
      readers.stream()
          .filter(WishReader::named)
          .collect(
              Collectors.groupingBy(
                  WishReader::sharedAt,
                  TreeMap::new,
                  Collectors.mapping(WishReader::name, Collectors.toList())))
          .forEach((at, names) -> add(at, "trail.shared", Map.of("names", words.list(names))));
    }

    void said(WishMessage message) {
      var key = message.professional().isPresent() ? "trail.answered" : "trail.replied";
      lines.add(
          new Line(
              message.writtenAt(),
              words.say(key, Map.of("name", message.authorName())),
              Optional.of(message.text().value())));
    }

    /** What is told with more elsewhere is not told again. */
    void happened(WishEvent event) {
      if (event.action() != WishAction.SHARE
          && event.action() != WishAction.SAY
          && event.action() != WishAction.SETTLE) {
        add(
            event.happenedAt(),
            "trail." + event.action(),
            Map.of("name", event.who(), "colleague", event.colleague().orElse("")));
      }
    }

    void settled(WishOutcome settled) {
      var sentence =
          words.say(
              "trail.settled",
              Map.of(
                  "name", settled.by(), "outcome", WishProgress.sentence(words, dates, settled)));
      lines.add(
          new Line(
              settled.settledAt(),
              sentence,
              settled.outcome() instanceof NotPossible not
                  ? Optional.of(not.reason().value() + "\n" + not.instead().value())
                  : Optional.empty()));
    }

    private void add(Instant at, String key, Map<String, String> values) {
      lines.add(new Line(at, words.say(key, values), Optional.empty()));
    }
  }
}
