package dk.voresplan.told;

import dk.voresplan.person.CitizenId;
import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.UUID;

/** What a relative told and waits, with the citizen's name. */
@Introspected
record ToldItemRow(
    UUID citizenId, String name, UUID id, String relativeName, LocalDate replyDueOn) {
  ToldItem item() {
    return new ToldItem(new CitizenId(citizenId), name, new ToldId(id), relativeName, replyDueOn);
  }
}
