package dk.voresplan.sharing;

import dk.voresplan.access.Permit;
import dk.voresplan.access.WritePermit;
import dk.voresplan.organisation.UnitId;
import dk.voresplan.unit.UnitNotFound;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/**
 * The units around a citizen, and the citizen's yes or no to each. A permit of the citizen's own is
 * needed. docs/decisions/019-break-the-glass-and-units.md
 */
@Singleton
public class TeamUnits {
  private final TeamUnitRows rows;
  private final SharingLaws bases;
  private final Clock clock;

  TeamUnits(TeamUnitRows rows, SharingLaws bases, Clock clock) {
    this.rows = rows;
    this.bases = bases;
    this.clock = clock;
  }

  /** The units with someone in the team, by name. */
  public List<TeamUnit> of(Permit permit) {
    return rows.of(permit).stream().map(row -> row.unit(bases)).toList();
  }

  /**
   * Closes the plan to the unit's professionals, from their very next click. What the citizen
   * shares with one of them by name stays open.
   *
   * @throws UnitNotFound if nobody in the team is of it
   * @throws RefusalNotFollowed if the law asks for no consent
   */
  public void refuse(WritePermit permit, UnitId unit) {
    if (!find(permit, unit).basis().isRefusable()) {
      throw new RefusalNotFollowed();
    }
    rows.refuse(permit, unit.value(), clock.instant());
  }

  /**
   * Opens it to them again.
   *
   * @throws UnitNotFound if nobody in the team is of it
   */
  public void allow(WritePermit permit, UnitId unit) {
    find(permit, unit);
    rows.allow(permit, unit.value());
  }

  private TeamUnit find(Permit permit, UnitId unit) {
    return of(permit).stream()
        .filter(it -> it.id().equals(unit))
        .findFirst()
        .orElseThrow(UnitNotFound::new);
  }
}
