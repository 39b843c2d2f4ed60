package dk.voresplan.question;

import dk.voresplan.person.CitizenId;
import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.UUID;

/** A question that waits, with the citizen's name. */
@Introspected
record QuestionItemRow(
    UUID citizenId, String name, UUID id, String actorName, LocalDate replyDueOn) {
  QuestionItem item() {
    return new QuestionItem(
        new CitizenId(citizenId), name, new QuestionId(id), actorName, replyDueOn);
  }
}
