package dk.voresplan.portal.wish;

import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.i18n.Words;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.text.FirstName;
import dk.voresplan.wish.Outcome.BecameGoal;
import dk.voresplan.wish.Outcome.Later;
import dk.voresplan.wish.Outcome.NotPossible;
import dk.voresplan.wish.Outcome.TalkAtMeeting;
import dk.voresplan.wish.Wish;
import dk.voresplan.wish.WishOutcome;
import dk.voresplan.wish.WishReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Says how far a wish has come, with a name and a date. */
public final class WishProgress {
  private WishProgress() {}

  /** The drawing of its state. */
  public static Icon icon(Wish wish) {
    return switch (wish.state()) {
      case PRIVATE -> Icon.LOCK;
      case SHARED -> Icon.HOURGLASS;
      case SEEN -> Icon.EYE;
      case ANSWERED -> Icon.MESSAGE_CIRCLE_REPLY;
      case SETTLED -> icon(wish.outcome().orElseThrow());
      case CAME_TRUE -> Icon.SPARKLES;
    };
  }

  /** The drawing of what it became. */
  static Icon icon(WishOutcome settled) {
    return switch (settled.outcome().kind()) {
      case BECAME_GOAL -> Icon.TARGET;
      case TALK_AT_MEETING -> Icon.CALENDAR;
      case LATER -> Icon.CLOCK;
      case NOT_POSSIBLE -> Icon.INFO;
    };
  }

  /** "Det blev til målet “Male på værkstedet”", and so on. */
  static String sentence(Visitor visitor, WishOutcome settled) {
    return sentence(visitor.words(), visitor.dates(), settled);
  }

  static String sentence(Words words, SpokenDates dates, WishOutcome settled) {
    return switch (settled.outcome()) {
      case BecameGoal goal ->
          words.say("outcome.BECAME_GOAL", Map.of("title", goal.title().value()));
      case TalkAtMeeting meeting ->
          words.say(
              "outcome.TALK_AT_MEETING",
              Map.of("title", meeting.title(), "when", dates.moment(meeting.start())));
      case Later later -> words.say("outcome.LATER", Map.of("day", dates.day(later.returnsOn())));
      case NotPossible _ -> words.say("outcome.NOT_POSSIBLE");
    };
  }

  /** "Set af Mette i går", "Mette svarer senest fredag 27. nov.", and so on. */
  public static String sentence(Visitor visitor, Wish wish) {
    var words = visitor.words();
    var dates = visitor.dates();
    if (wish.replyDueOn().filter(dates.today()::isAfter).isPresent()) {
      return words.say(
          "wish.isLate",
          Map.of("names", names(words, wish), "day", dates.day(wish.replyDueOn().orElseThrow())));
    }
    return switch (wish.state()) {
      case PRIVATE -> words.say("wish.onlyYou");
      case SHARED ->
          words.say(
              "wish.answersBy",
              Map.of(
                  "names", names(words, wish), "day", dates.day(wish.replyDueOn().orElseThrow())));
      case SEEN -> {
        var first = wish.firstSeenBy().orElseThrow();
        yield words.say(
            "wish.seenBy",
            Map.of(
                "name",
                FirstName.of(first.name()),
                "seen",
                dates.shortDay(day(first.seenAt().orElseThrow())),
                "day",
                dates.day(wish.replyDueOn().orElseThrow())));
      }
      case ANSWERED -> {
        var answered = first(wish, WishReader::answeredAt);
        yield words.say(
            "wish.answeredBy",
            Map.of(
                "name",
                FirstName.of(answered.name()),
                "day",
                dates.shortDay(day(answered.answeredAt().orElseThrow()))));
      }
      case SETTLED -> sentence(visitor, wish.outcome().orElseThrow());
      case CAME_TRUE -> words.say("wish.cameTrue");
    };
  }

  /** The first names of those who may read it, as one says them. */
  public static String names(Words words, Wish wish) {
    return words.list(
        wish.currentReaders().stream().map(reader -> FirstName.of(reader.name())).toList());
  }

  private static WishReader first(Wish wish, Function<WishReader, Optional<Instant>> moment) {
    return wish.currentReaders().stream()
        .filter(reader -> moment.apply(reader).isPresent())
        .min(Comparator.comparing(reader -> moment.apply(reader).orElseThrow()))
        .orElseThrow();
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, SpokenDates.ZONE);
  }
}
