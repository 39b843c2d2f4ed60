package dk.voresplan.portal.more;

import dk.voresplan.access.AccessLogEntry;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Topic;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.question.AccessQuestion;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds what one did on a day, as one card shows it. What was refused them is on a card of its own.
 *
 * @param uses the first of the day first
 */
record SeenByOne(LocalDate day, List<Use> uses) {
  /**
   * What is told in one sentence.
   *
   * @param entry the last of those that the sentence tells
   * @param topics of all of them
   */
  record Use(AccessLogEntry entry, Set<Topic> topics) {}

  private record Who(LocalDate day, UUID actor, boolean refused) {
    static Who of(AccessLogEntry entry) {
      return new Who(
          LocalDate.ofInstant(entry.at(), SpokenDates.ZONE), entry.actor(), entry.refused());
    }
  }

  /** What makes entries sound alike but for their topics. */
  private record Alike(
      long minute,
      String right,
      @Nullable Object opened,
      @Nullable Object reason,
      @Nullable Object tries) {
    static Alike of(AccessLogEntry entry) {
      return new Alike(
          isToldOnceADay(entry) ? 0 : entry.at().truncatedTo(ChronoUnit.MINUTES).getEpochSecond(),
          entry.refused() ? "" : entry.right().name(),
          entry.opened().orElse(null),
          entry.reason().orElse(null),
          entry.tries().orElse(null));
    }
  }

  private static boolean isToldOnceADay(AccessLogEntry entry) {
    return entry.refused() || entry.actorKind() == Actor.Kind.SUBSCRIPTION;
  }

  /** The cards of {@code entries}, both with the newest first. */
  static List<SeenByOne> of(List<AccessLogEntry> entries) {
    var cards = new LinkedHashMap<Who, LinkedHashMap<Alike, Use>>();
    entries.forEach(entry ->
        cards
            .computeIfAbsent(Who.of(entry), who -> new LinkedHashMap<>())
            .computeIfAbsent(Alike.of(entry), alike -> new Use(entry, new TreeSet<>()))
            .topics()
            .add(entry.topic()));
    return cards.entrySet().stream()
        .map(card ->
            new SeenByOne(
                card.getKey().day(), new ArrayList<>(card.getValue().values()).reversed()))
        .toList();
  }

  /** The first that is told. */
  AccessLogEntry first() {
    return Objects.requireNonNull(uses.getFirst()).entry();
  }

  /** The last that is told. */
  AccessLogEntry last() {
    return Objects.requireNonNull(uses.getLast()).entry();
  }

  /** Whether a question about that entry belongs on this card. */
  boolean isAbout(AccessQuestion.About asked) {
    return asked.actor().equals(first().actor())
        && asked.refused() == first().refused()
        && LocalDate.ofInstant(asked.at(), SpokenDates.ZONE).equals(day);
  }
}
