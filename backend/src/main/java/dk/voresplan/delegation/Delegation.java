package dk.voresplan.delegation;

import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.person.CitizenId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What one relative may see and write, as the citizen is told.
 *
 * @param name the name that the national identity gives; until then what the citizen calls them
 * @param relative who it is; empty until the citizen has said yes
 * @param organisation which source system's organisation says so, when it is contributed
 * @param until when it ends by itself; empty as long as its basis stands
 * @param invitation its code, as long as it is not open
 */
public record Delegation(
    DelegationId id,
    String name,
    Optional<CitizenId> relative,
    Basis basis,
    Optional<String> organisation,
    Opened opened,
    Optional<Instant> until,
    Optional<Invitation> invitation) {
  /** Whether the citizen has said yes. */
  public boolean isOpen() {
    return relative.isPresent();
  }

  /** Whether someone has used the code, and waits for the citizen's yes. */
  public boolean waitsForAYes(Instant now) {
    return !isOpen()
        && invitation
            .filter(it -> it.usedBy().isPresent() && it.expiresAt().isAfter(now))
            .isPresent();
  }

  /** The last day on which it is open. */
  public Optional<LocalDate> lastDay() {
    return until.map(Delegation::lastDay);
  }

  static LocalDate lastDay(Instant until) {
    return LocalDate.ofInstant(until.minusNanos(1), SpokenDates.ZONE);
  }

  /** Whether the citizen chooses what is open; else it is as its basis says. */
  public boolean isForTheCitizenToChange() {
    return basis == Basis.GIVEN_BY_CITIZEN;
  }
}
