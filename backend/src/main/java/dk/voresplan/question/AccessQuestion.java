package dk.voresplan.question;

import dk.voresplan.access.Actor;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.text.OwnWords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What the citizen asks about an entry of the access log.
 *
 * @param about what the entry says, and nothing of what was opened
 * @param organisation who is asked
 * @param replyDueOn the day by which an answer is promised
 */
public record AccessQuestion(
    QuestionId id,
    About about,
    String organisation,
    OwnWords text,
    Instant askedAt,
    LocalDate replyDueOn,
    Optional<Answer> answer) {

  /** What it is about. */
  public record About(
      long entry,
      Instant at,
      Actor.Kind actorKind,
      UUID actor,
      String actorName,
      Topic topic,
      Right right,
      boolean refused) {}

  /** What was answered, and by whom. */
  public record Answer(OwnWords text, String by, Instant at) {}
}
