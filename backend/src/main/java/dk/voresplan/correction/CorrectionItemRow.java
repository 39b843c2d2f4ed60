package dk.voresplan.correction;

import dk.voresplan.person.CitizenId;
import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.UUID;

/** A correction that waits, with the citizen's name. */
@Introspected
record CorrectionItemRow(
    UUID citizenId, String name, UUID id, String lineTitle, LocalDate replyDueOn) {
  CorrectionItem item() {
    return new CorrectionItem(
        new CitizenId(citizenId), name, new CorrectionId(id), lineTitle, replyDueOn);
  }
}
