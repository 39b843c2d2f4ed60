package dk.voresplan.question;

import dk.voresplan.access.Actor;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.text.OwnWords;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question as the database holds it, with the name of the organisation that is asked. */
@MappedEntity("access_question")
record QuestionRow(
    @Id UUID id,
    long entryNumber,
    Instant happenedAt,
    Actor.Kind actorKind,
    UUID actorId,
    String actorName,
    Topic topic,
    Right accessRight,
    boolean refused,
    String organisation,
    String text,
    Instant askedAt,
    LocalDate replyDueOn,
    @Nullable Instant answeredAt,
    @Nullable String answeredByName,
    @Nullable String answer) {
  AccessQuestion question() {
    return new AccessQuestion(
        new QuestionId(id),
        new AccessQuestion.About(
            entryNumber, happenedAt, actorKind, actorId, actorName, topic, accessRight, refused),
        organisation,
        new OwnWords(text),
        askedAt,
        replyDueOn,
        questionAnswer());
  }

  private Optional<AccessQuestion.Answer> questionAnswer() {
    return answeredAt == null || answeredByName == null || answer == null
        ? Optional.empty()
        : Optional.of(new AccessQuestion.Answer(new OwnWords(answer), answeredByName, answeredAt));
  }
}
