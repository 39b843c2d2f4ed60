package dk.voresplan.sharing;

import dk.voresplan.access.AccessRefused;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Reason;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.organisation.UnitId;
import dk.voresplan.outbox.Outbox;
import dk.voresplan.outbox.Subject;
import dk.voresplan.paging.PageRequest;
import dk.voresplan.unit.UnitNotFound;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/**
 * Units that the coordinator proposes for the team: nobody of them sees anything until the citizen
 * has said yes. docs/decisions/019-break-the-glass-and-units.md
 */
@Singleton
public class UnitProposals {
  /** The fewest letters that one can look for a unit by. */
  public static final int FEWEST_LETTERS = 2;

  private final UnitProposalRepository repository;
  private final Outbox outbox;
  private final Clock clock;

  UnitProposals(UnitProposalRepository repository, Outbox outbox, Clock clock) {
    this.repository = repository;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** A page of the units whose names hold these letters, by name; none for one letter alone. */
  public List<FoundUnit> named(String letters, PageRequest page) {
    var wanted = letters.strip();
    return wanted.length() < FEWEST_LETTERS ? List.of() : repository.named(wanted, page);
  }

  /**
   * Proposes a unit; one that is proposed or in the team already stays as it is.
   *
   * @param permit to write in contacts, the coordinator's
   * @throws AccessRefused if it is not the coordinator's
   * @throws UnitNotFound if there is no such unit
   */
  public void propose(Permit permit, UnitId unit) {
    if (permit.reason() != Reason.COORDINATES || !permit.isFor(Topic.CONTACTS, Right.WRITE)) {
      throw new AccessRefused();
    }
    if (!repository.exists(permit, unit)) {
      throw new UnitNotFound();
    }
    if (repository.propose(permit, unit, clock.instant())) {
      outbox.tell(permit, Subject.TEAM_UNIT, unit.value(), Set.of());
    }
  }

  /** What waits for the citizen's answer, the oldest first. */
  public List<UnitProposal> of(Permit permit) {
    return repository.of(permit);
  }

  /**
   * The citizen's yes: whoever belongs to the unit is in the team from now on.
   *
   * @throws UnitNotFound if it is not proposed
   */
  public void accept(Permit permit, UnitId unit) {
    var proposal =
        of(permit).stream()
            .filter(it -> it.unit().equals(unit))
            .findFirst()
            .orElseThrow(UnitNotFound::new);
    repository.forget(permit, unit);
    repository.add(permit, proposal, clock.instant());
    outbox.tell(permit, Subject.TEAM_UNIT, unit.value(), Set.of());
  }

  /**
   * The citizen's no. It is told to nobody.
   *
   * @throws UnitNotFound if it is not proposed
   */
  public void decline(Permit permit, UnitId unit) {
    if (!repository.forget(permit, unit)) {
      throw new UnitNotFound();
    }
    outbox.tell(permit, Subject.TEAM_UNIT, unit.value(), Set.of());
  }

  /**
   * Takes a unit out of the team again, from its professionals' very next click; those whom a
   * source names in the team are left.
   *
   * @throws UnitNotFound if it is not in the team by the citizen's yes
   */
  public void remove(Permit permit, UnitId unit) {
    if (!repository.remove(permit, unit)) {
      throw new UnitNotFound();
    }
    outbox.tell(permit, Subject.TEAM_UNIT, unit.value(), Set.of());
  }
}
