package dk.voresplan.api;

import dk.voresplan.access.AccessLogEntry;
import dk.voresplan.access.AccessLogSentences;
import dk.voresplan.access.Actor;
import dk.voresplan.access.OpenedTitle;
import dk.voresplan.access.PermitReason;
import dk.voresplan.access.RepeatedTries;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An entry of the access log, as the API tells it.
 *
 * @param number which of the citizen's entries it is; to go on after it
 * @param reason why it was permitted; absent for a refused try
 * @param tries absent but for what stands for an hour of refused tries
 * @param opened the one thing that was opened, if it was one alone
 * @param sentence the same as a person would say it
 */
@Serdeable
record AccessLogView(
    long number,
    Instant at,
    Who who,
    Topic topic,
    Right right,
    Optional<PermitReason> reason,
    boolean refused,
    Optional<Tries> tries,
    Optional<Thing> opened,
    String sentence,
    Optional<String> because) {

  static AccessLogView of(AccessLogEntry entry, AccessLogSentences telling) {
    return new AccessLogView(
        entry.number(),
        entry.at(),
        new Who(entry.actorKind(), entry.actorName(), entry.organisation()),
        entry.topic(),
        entry.right(),
        entry.reason(),
        entry.refused(),
        entry.tries().map(Tries::of),
        entry
            .opened()
            .map(it ->
                new Thing(
                    it.kind().name(),
                    it.id().toString(),
                    entry.title().flatMap(OpenedTitle::words))),
        telling.sentence(entry, Set.of(entry.topic())),
        telling.because(entry));
  }

  /** Who it was. */
  @Serdeable
  record Who(Actor.Kind kind, String name, Optional<String> organisation) {}

  /** How often someone was refused in an hour. */
  @Serdeable
  record Tries(int times, Instant from, Instant until) {
    static Tries of(RepeatedTries tries) {
      return new Tries(tries.times(), tries.from(), tries.until());
    }
  }

  /** What was opened. */
  @Serdeable
  record Thing(String kind, String id, Optional<String> title) {}
}
