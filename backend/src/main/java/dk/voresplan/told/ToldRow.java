package dk.voresplan.told;

import dk.voresplan.person.CitizenId;
import dk.voresplan.wish.WishText;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of what relatives told, as the database holds it. */
@MappedEntity("told")
record ToldRow(
    @Id UUID id,
    UUID relativeId,
    String relativeName,
    String text,
    Instant toldAt,
    LocalDate replyDueOn,
    @Nullable Instant answeredAt,
    @Nullable String answeredByName,
    @Nullable String answer) {
  Told told() {
    return new Told(
        new ToldId(id),
        new CitizenId(relativeId),
        relativeName,
        new WishText(text),
        toldAt,
        replyDueOn,
        toldAnswer());
  }

  private Optional<ToldAnswer> toldAnswer() {
    return answeredAt == null || answeredByName == null || answer == null
        ? Optional.empty()
        : Optional.of(new ToldAnswer(answeredByName, answeredAt, new WishText(answer)));
  }
}
