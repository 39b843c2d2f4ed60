package dk.voresplan.sharing;

import dk.voresplan.organisation.UnitId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A unit with the name of its organisation. */
@MappedEntity("unit")
record UnitRow(@Id UUID id, String name, String organisation) {
  FoundUnit found() {
    return new FoundUnit(new UnitId(id), name, organisation);
  }
}
