package dk.voresplan.message;

import dk.voresplan.person.CitizenId;
import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.UUID;

/** What a relative told and waits, with the citizen's name. */
@Introspected
record MessageItemRow(
    UUID citizenId, String name, UUID id, String relativeName, LocalDate replyDueOn) {
  MessageItem item() {
    return new MessageItem(
        new CitizenId(citizenId), name, new MessageId(id), relativeName, replyDueOn);
  }
}
