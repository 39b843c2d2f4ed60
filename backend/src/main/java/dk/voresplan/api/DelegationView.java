package dk.voresplan.api;

import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.delegation.Delegation;
import dk.voresplan.delegation.DelegationBasis;
import dk.voresplan.delegation.Invitation;
import dk.voresplan.delegation.Invited;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A delegation as its citizen is told.
 *
 * @param name the name that the national identity gives; until then what the citizen calls them
 * @param open whether the citizen has said yes
 * @param organisation whose system says so, when it is contributed
 * @param lastDay the last day on which it is open
 * @param version to be told back with a change of what was seen
 * @param usedBy the name of the one who used the code, and waits for the citizen's yes
 * @param use tells that use of the code from any other, to be told back with the yes
 * @param code the code, told once: when it was made
 */
@Serdeable
record DelegationView(
    UUID id,
    String name,
    boolean open,
    DelegationBasis basis,
    Optional<String> organisation,
    Map<Topic, Right> topics,
    Optional<LocalDate> lastDay,
    long version,
    Optional<Instant> codeExpiresAt,
    Optional<Integer> codeTriesLeft,
    Optional<String> usedBy,
    Optional<UUID> use,
    Optional<String> code) {
  static DelegationView of(Delegation delegation) {
    return of(delegation, Optional.empty());
  }

  static DelegationView of(Invited invited) {
    return of(invited.delegation(), Optional.of(invited.code().spoken()));
  }

  private static DelegationView of(Delegation delegation, Optional<String> code) {
    return new DelegationView(
        delegation.id().value(),
        delegation.name(),
        delegation.isOpen(),
        delegation.basis(),
        delegation.organisation(),
        delegation.opened().topics(),
        delegation.lastDay(),
        delegation.version(),
        delegation.invitation().map(Invitation::expiresAt),
        delegation.invitation().map(Invitation::triesLeft),
        delegation.invitation().flatMap(Invitation::usedBy),
        delegation.invitation().flatMap(Invitation::use),
        code);
  }
}
