package dk.voresplan.delegation;

import dk.voresplan.person.CitizenId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is open to a relative, as they are told.
 *
 * @param waitsForAYes whether the citizen has yet to say yes; nothing is open until then
 * @param organisation which source system's organisation says so, when it is contributed
 * @param until when it ends by itself; empty as long as its basis stands
 */
public record SharedDelegation(
    CitizenId citizen,
    String citizenName,
    boolean waitsForAYes,
    DelegationBasis basis,
    Optional<String> organisation,
    Opened opened,
    Optional<Instant> until) {
  /** The last day on which it is open. */
  public Optional<LocalDate> lastDay() {
    return until.map(Delegation::lastDay);
  }
}
