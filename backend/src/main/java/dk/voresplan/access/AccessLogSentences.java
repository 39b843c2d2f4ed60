package dk.voresplan.access;

import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.i18n.Words;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Says the access log as a person would. */
public final class AccessLogSentences {
  private static final Pattern END = Pattern.compile("[.!?\\s]+$");

  private final Words words;
  private final SpokenDates dates;

  /** Tells with these words. */
  public AccessLogSentences(Words words, SpokenDates dates) {
    this.words = words;
    this.dates = dates;
  }

  /**
   * A sentence, for whoever sets it.
   *
   * @param values what others wrote or are called
   * @param choices what the sentence chooses its words by
   */
  public record RelativeMessage(
      String key, Map<String, String> values, Map<String, String> choices) {}

  /**
   * What one did with some topics.
   *
   * @param entry of one of them
   * @param first whether it is the first that is told of them, and so says who they are
   */
  public RelativeMessage tell(AccessLogEntry entry, Set<Topic> topics, boolean first) {
    var title = entry.title().flatMap(OpenedTitle::words).map(AccessLogSentences::inSentence);
    return new RelativeMessage(
        key(entry),
        values(entry, topics, title.orElse("")),
        Map.of(
            "place", first ? "first" : "later",
            "from", entry.organisation().isPresent() ? "organisation" : "nowhere",
            "named", title.isPresent() ? "yes" : "no",
            "day", isOfAnotherDay(entry) ? "another" : "same"));
  }

  private Map<String, String> values(AccessLogEntry entry, Set<Topic> topics, String title) {
    var values = new HashMap<String, String>();
    values.put("name", entry.actorName());
    values.put("organisation", entry.organisation().orElse(""));
    values.put("title", title);
    values.put(
        "topic",
        words.list(topics.stream().sorted().map(it -> words.say("seen.topic." + it)).toList()));
    values.put("time", dates.time(entry.at()));
    entry
        .tries()
        .ifPresent(tries -> {
          values.put(
              "times", NumberFormat.getIntegerInstance(words.locale()).format(tries.times()));
          values.put("begin", dates.time(tries.from()));
          values.put("end", dates.time(tries.until()));
          values.put("date", dates.date(day(tries.from())));
        });
    return values;
  }

  /** An hour is told when it has ended, which may be on the next day. */
  private static boolean isOfAnotherDay(AccessLogEntry entry) {
    return entry.tries().filter(it -> !day(it.from()).equals(day(entry.at()))).isPresent();
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, SpokenDates.ZONE);
  }

  /** The same as plain text. */
  public String sentence(AccessLogEntry entry, Set<Topic> topics) {
    var told = tell(entry, topics, true);
    var all = new HashMap<String, String>(told.values());
    all.putAll(told.choices());
    return words.say(told.key(), all).replace("**", "");
  }

  private static String key(AccessLogEntry entry) {
    if (entry.refused()) {
      return entry.tries().isPresent() ? "seen.refusedTimes" : "seen.refused";
    }
    if (entry.actorKind() == Actor.Kind.SUBSCRIPTION) {
      return "seen.subscription";
    }
    if (entry.reason().filter(PermitReason.ITS_OWN_LINES::equals).isPresent()) {
      return "seen.itsOwnLines";
    }
    return entry.right() == Right.CONTRIBUTE
        ? "seen.contributed"
        : "seen." + entry.right() + entry.opened().map(it -> "." + it.kind()).orElse("");
  }

  /** Why it was permitted; empty for a refused try. */
  public Optional<String> because(AccessLogEntry entry) {
    return entry
        .reason()
        .map(reason -> "seen.because." + why(entry, reason))
        .filter(words::knows)
        .map(key -> words.say(key, Map.of("name", entry.actorName())));
  }

  private static String why(AccessLogEntry entry, PermitReason reason) {
    boolean ofAWish = entry.opened().filter(it -> it.kind() == Opened.Kind.WISH).isPresent();
    if (!ofAWish || (reason != PermitReason.IN_THE_TEAM && reason != PermitReason.COORDINATES)) {
      return reason.name();
    }
    return entry.sharedByName() ? "shared" : "covers";
  }

  /** The sentence around it ends by itself. */
  private static String inSentence(String title) {
    return END.matcher(title).replaceFirst("");
  }
}
