package dk.voresplan.api;

import dk.voresplan.question.AccessQuestion;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A question about the access log, as the API tells it.
 *
 * @param entry the number of the entry
 * @param who the name of the one who looked
 * @param organisation who is asked
 * @param replyDueOn the day by which an answer is promised
 */
@Serdeable
record QuestionView(
    UUID id,
    long entry,
    String who,
    String organisation,
    String text,
    Instant askedAt,
    LocalDate replyDueOn,
    Optional<Answer> answer) {

  static QuestionView of(AccessQuestion question) {
    return new QuestionView(
        question.id().value(),
        question.about().entry(),
        question.about().actorName(),
        question.organisation(),
        question.text().value(),
        question.askedAt(),
        question.replyDueOn(),
        question.answer().map(it -> new Answer(it.text().value(), it.by(), it.at())));
  }

  /** What was answered, and by whom. */
  @Serdeable
  record Answer(String text, String by, Instant answeredAt) {}
}
