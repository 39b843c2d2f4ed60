package dk.voresplan.correction;

import dk.voresplan.organisation.ReplyPromise;
import java.util.List;
import java.util.UUID;

/** Those who are to answer, and the working days that the slowest of their units promises. */
record Addressees(List<UUID> professionals, int replyWorkingDays) {
  /** Those of the source who are in the team; the coordinators if it has nobody there. */
  static Addressees of(List<AddresseeRow> team) {
    var ofSource = team.stream().filter(AddresseeRow::ofSource).toList();
    var chosen = ofSource.isEmpty() ? team : ofSource;
    return new Addressees(
        chosen.stream().map(AddresseeRow::professionalId).distinct().toList(),
        chosen.stream()
            .mapToInt(AddresseeRow::workingDays)
            .max()
            .orElse(ReplyPromise.USUAL_WORKING_DAYS));
  }
}
