package dk.voresplan.sharing;

import dk.voresplan.organisation.Sector;
import dk.voresplan.organisation.UnitId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A unit around a citizen, as the database holds it. */
@MappedEntity("unit")
record TeamUnitRow(
    @Id UUID id, String name, String organisation, Sector sector, boolean refused, boolean added) {
  TeamUnit unit(SharingLaws bases) {
    return new TeamUnit(new UnitId(id), name, organisation, added, bases.of(sector), refused);
  }
}
