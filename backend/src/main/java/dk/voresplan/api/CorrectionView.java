package dk.voresplan.api;

import dk.voresplan.correction.Correction;
import dk.voresplan.correction.CorrectionAnswer;
import dk.voresplan.correction.CorrectionAnswer.Verdict;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What is not right, as the API tells it.
 *
 * @param line the id of the line in the plan
 * @param lineTitle what the line said when it was written
 * @param organisation who is to answer
 * @param replyDueOn the day by which an answer is promised
 */
@Serdeable
record CorrectionView(
    UUID id,
    String line,
    String lineTitle,
    String organisation,
    String text,
    Instant writtenAt,
    LocalDate replyDueOn,
    Optional<Answer> answer) {

  static CorrectionView of(Correction correction) {
    return new CorrectionView(
        correction.id().value(),
        correction.line(),
        correction.lineTitle(),
        correction.organisation(),
        correction.text().value(),
        correction.writtenAt(),
        correction.replyDueOn(),
        correction.answer().map(Answer::of));
  }

  /** Whether the citizen was right, and why not. */
  @Serdeable
  record Answer(Verdict verdict, Optional<String> reason, String by, Instant answeredAt) {
    static Answer of(CorrectionAnswer answer) {
      return new Answer(answer.verdict(), answer.reason(), answer.by(), answer.answeredAt());
    }
  }
}
