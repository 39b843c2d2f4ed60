package dk.voresplan.delegation;

import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.person.CitizenId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What one relative may see and write, as the citizen is told.
 *
 * @param name the name that the national identity gives; until then what the citizen calls them
 * @param relative who it is; empty until the citizen has said yes
 * @param organisation which source system's organisation says so, when it is contributed
 * @param opensAt from when it is open; empty until the citizen has said yes
 * @param until when it ends by itself; empty as long as its basis stands
 * @param version counts the changes of it
 * @param invitation its code, as long as it is not open
 */
public record Delegation(
    DelegationId id,
    String name,
    Optional<CitizenId> relative,
    DelegationBasis basis,
    Optional<String> organisation,
    Opened opened,
    Optional<Instant> opensAt,
    Optional<Instant> until,
    long version,
    Optional<Invitation> invitation) {
  /** For how long the citizen is told of what others opened. */
  private static final Duration NEW = Duration.ofDays(14);

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

  /**
   * Whether it has ended for good. A power of attorney has not, as it opens again when the relative
   * signs in with it.
   */
  boolean hasEnded(Instant now) {
    return basis != DelegationBasis.POWER_OF_ATTORNEY && isOver(now);
  }

  /** Whether it opens nothing now, and will when the relative signs in with a power of attorney. */
  public boolean sleeps(Instant now) {
    return basis == DelegationBasis.POWER_OF_ATTORNEY && isOver(now);
  }

  private boolean isOver(Instant now) {
    return until.filter(it -> !it.isAfter(now)).isPresent();
  }

  /** Whether others than the citizen opened it, not long ago. */
  public boolean isNewFromOthers(Instant now) {
    return (basis == DelegationBasis.POWER_OF_ATTORNEY
            || basis == DelegationBasis.CONTRIBUTED_CONSENT)
        && !isOver(now)
        && opensAt.filter(it -> !it.isAfter(now) && it.isAfter(now.minus(NEW))).isPresent();
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
    return basis == DelegationBasis.GIVEN_BY_CITIZEN;
  }
}
