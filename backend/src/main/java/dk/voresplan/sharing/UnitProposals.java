package dk.voresplan.sharing;

import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Permit;
import dk.voresplan.access.PermitReason;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.organisation.UnitId;
import dk.voresplan.outbox.Outbox;
import dk.voresplan.outbox.Subject;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.text.Capitalised;
import dk.voresplan.unit.UnitNotFound;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Units that the coordinator proposes for the team: nobody of them sees anything until the citizen
 * has said yes. docs/decisions/019-break-the-glass-and-units.md
 */
@Singleton
public class UnitProposals {
  /** The fewest letters that one can look for a unit by. */
  public static final int FEWEST_LETTERS = 2;

  private final UnitProposalRows rows;
  private final FoundUnitRows units;
  private final Outbox outbox;
  private final Clock clock;

  UnitProposals(UnitProposalRows rows, FoundUnitRows units, Outbox outbox, Clock clock) {
    this.rows = rows;
    this.units = units;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** A page of the units whose names hold these letters, by name; none for one letter alone. */
  public List<FoundUnit> named(String letters, PageRequest page) {
    var wanted = letters.strip();
    if (wanted.length() < FEWEST_LETTERS) {
      return List.of();
    }
    var after = page.after().orElse(null);
    return units
        .named(wanted.toLowerCase(Locale.ROOT), Capitalised.of(wanted), after, page.size())
        .stream()
        .map(UnitRow::found)
        .toList();
  }

  /**
   * Proposes a unit; one that is proposed or in the team already stays as it is.
   *
   * @param permit to write in contacts, the coordinator's
   * @throws AccessRefused if it is not the coordinator's
   * @throws UnitNotFound if there is no such unit
   */
  public void propose(WritePermit permit, UnitId unit) {
    if (permit.reason() != PermitReason.COORDINATES || !permit.isFor(Topic.CONTACTS, Right.WRITE)) {
      throw new AccessRefused();
    }
    if (units.count(unit.value()) == 0) {
      throw new UnitNotFound();
    }
    var coordinator = permit.actor();
    int proposed =
        rows.propose(permit, unit.value(), coordinator.key(), coordinator.name(), clock.instant());
    if (proposed == 1) {
      outbox.tell(permit, Subject.TEAM_UNIT, unit.value(), Set.of());
    }
  }

  /** What waits for the citizen's answer, the oldest first. */
  public List<UnitProposal> of(Permit permit) {
    return rows.of(permit).stream().map(UnitProposalRow::proposal).toList();
  }

  /**
   * The citizen's yes: whoever belongs to the unit is in the team from now on.
   *
   * @throws UnitNotFound if it is not proposed
   */
  public void accept(WritePermit permit, UnitId unit) {
    var proposal =
        of(permit).stream()
            .filter(it -> it.unit().equals(unit))
            .findFirst()
            .orElseThrow(UnitNotFound::new);
    rows.forget(permit, unit.value());
    rows.addToTeam(permit, unit.value(), proposal.by(), clock.instant());
    rows.addToCaseload(permit, unit.value());
    outbox.tell(permit, Subject.TEAM_UNIT, unit.value(), Set.of());
  }

  /**
   * The citizen's no. It is told to nobody.
   *
   * @throws UnitNotFound if it is not proposed
   */
  public void decline(WritePermit permit, UnitId unit) {
    if (rows.forget(permit, unit.value()) == 0) {
      throw new UnitNotFound();
    }
    outbox.tell(permit, Subject.TEAM_UNIT, unit.value(), Set.of());
  }

  /**
   * Takes a unit out of the team again, from its professionals' very next click. Those whom a
   * source names in the team stay.
   *
   * @throws UnitNotFound if it is not in the team by the citizen's yes
   */
  public void remove(WritePermit permit, UnitId unit) {
    rows.removeFromCaseload(permit, unit.value());
    if (rows.removeFromTeam(permit, unit.value()) == 0) {
      throw new UnitNotFound();
    }
    outbox.tell(permit, Subject.TEAM_UNIT, unit.value(), Set.of());
  }
}
