package dk.voresplan.api;

import dk.voresplan.message.MessageAnswer;
import dk.voresplan.message.RelativeMessage;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What a relative told the team, and the answer. */
@Serdeable
record MessageView(
    UUID id,
    String by,
    String text,
    Instant toldAt,
    LocalDate replyDueOn,
    Optional<String> answer,
    Optional<String> answeredBy,
    Optional<Instant> answeredAt) {
  static MessageView of(RelativeMessage told) {
    return new MessageView(
        told.id().value(),
        told.relativeName(),
        told.text().value(),
        told.toldAt(),
        told.replyDueOn(),
        told.answer().map(it -> it.text().value()),
        told.answer().map(MessageAnswer::by),
        told.answer().map(MessageAnswer::at));
  }
}
