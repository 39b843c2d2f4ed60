package dk.voresplan.message;

import dk.voresplan.person.CitizenId;
import dk.voresplan.text.OwnWords;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of what relatives told, as the database holds it. */
@MappedEntity("relative_message")
record MessageRow(
    @Id UUID id,
    UUID relativeId,
    String relativeName,
    String text,
    Instant toldAt,
    LocalDate replyDueOn,
    @Nullable Instant answeredAt,
    @Nullable String answeredByName,
    @Nullable String answer) {
  RelativeMessage told() {
    return new RelativeMessage(
        new MessageId(id),
        new CitizenId(relativeId),
        relativeName,
        new OwnWords(text),
        toldAt,
        replyDueOn,
        toldAnswer());
  }

  private Optional<MessageAnswer> toldAnswer() {
    return answeredAt == null || answeredByName == null || answer == null
        ? Optional.empty()
        : Optional.of(new MessageAnswer(answeredByName, answeredAt, new OwnWords(answer)));
  }
}
