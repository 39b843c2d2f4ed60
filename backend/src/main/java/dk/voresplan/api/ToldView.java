package dk.voresplan.api;

import dk.voresplan.told.Told;
import dk.voresplan.told.ToldAnswer;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What a relative told the team, and the answer. */
@Serdeable
record ToldView(
    UUID id,
    String by,
    String text,
    Instant toldAt,
    LocalDate replyDueOn,
    Optional<String> answer,
    Optional<String> answeredBy,
    Optional<Instant> answeredAt) {
  static ToldView of(Told told) {
    return new ToldView(
        told.id().value(),
        told.relativeName(),
        told.text().value(),
        told.toldAt(),
        told.replyDueOn(),
        told.answer().map(it -> it.text().value()),
        told.answer().map(ToldAnswer::by),
        told.answer().map(ToldAnswer::at));
  }
}
