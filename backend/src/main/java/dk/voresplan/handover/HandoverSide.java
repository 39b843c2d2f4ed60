package dk.voresplan.handover;

import dk.voresplan.organisation.OrganisationId;
import dk.voresplan.organisation.Sector;
import dk.voresplan.organisation.UnitId;
import java.util.Optional;

/**
 * One of the two sides of a handover: a whole organisation, or one of its units.
 *
 * @param unit the unit, when it is not the whole organisation
 * @param name of the unit or of the organisation, as citizens know it
 */
public record HandoverSide(
    OrganisationId organisation,
    Optional<UnitId> unit,
    String organisationName,
    String name,
    Sector sector) {
  /** What it is named by. */
  public SideId id() {
    return new SideId(unit.map(UnitId::value).orElse(organisation.value()));
  }

  /** Whether someone can belong to both: then nobody would know for whom they tick. */
  boolean overlaps(HandoverSide other) {
    return organisation.equals(other.organisation)
        && (unit.isEmpty() || other.unit.isEmpty() || unit.equals(other.unit));
  }

  boolean has(OrganisationId theirs, Optional<UnitId> theirUnit) {
    return organisation.equals(theirs) && (unit.isEmpty() || unit.equals(theirUnit));
  }
}
