package dk.voresplan.message;

import dk.voresplan.organisation.ProfessionalId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Those who are to read it, and the working days that the slowest of their units promises. */
record Addressees(Set<ProfessionalId> professionals, int replyWorkingDays) {
  /** The units of those who coordinate; the whole team if nobody does; empty without a team. */
  static Optional<Addressees> of(List<MessageReceiver> team) {
    var units =
        team.stream()
            .filter(MessageReceiver::coordinator)
            .map(MessageReceiver::unitId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    var close =
        team.stream()
            .filter(it -> it.coordinator() || (it.unitId() != null && units.contains(it.unitId())))
            .toList();
    var chosen = close.isEmpty() ? team : close;
    return chosen.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Addressees(
                chosen.stream()
                    .map(it -> new ProfessionalId(it.professionalId()))
                    .collect(Collectors.toSet()),
                chosen.stream().mapToInt(MessageReceiver::workingDays).max().orElseThrow()));
  }
}
