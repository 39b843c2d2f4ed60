package dk.voresplan.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One use of a permit, or one try that was refused.
 *
 * @param number which of the citizen's entries it is; of several that are told as one, the last
 * @param actor the id of the actor within its kind
 * @param actorName the name that the citizen is told
 * @param organisation the organisation acted for, if any
 * @param reason why it was permitted; empty for a refused try
 * @param opened the one thing that was opened, if it was one alone
 * @param tries if it stands for an hour of refused tries
 * @param title what is told of that, if it still is there and the permit reads it
 */
public record AccessLogEntry(
    long number,
    Instant at,
    Actor.Kind actorKind,
    UUID actor,
    String actorName,
    Optional<String> organisation,
    Topic topic,
    Right right,
    Optional<PermitReason> reason,
    boolean refused,
    Optional<Opened> opened,
    Optional<RepeatedTries> tries,
    Optional<OpenedTitle> title) {

  AccessLogEntry called(Optional<OpenedTitle> found) {
    return new AccessLogEntry(
        number,
        at,
        actorKind,
        actor,
        actorName,
        organisation,
        topic,
        right,
        reason,
        refused,
        opened,
        tries,
        found);
  }

  /** Whether the citizen shared what was opened with the very one who opened it. */
  boolean sharedByName() {
    return title.filter(it -> it.sharedWith().contains(actor)).isPresent();
  }
}
