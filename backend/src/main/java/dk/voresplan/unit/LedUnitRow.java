package dk.voresplan.unit;

import dk.voresplan.organisation.UnitId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A unit of a professional's organisation, with what the three are called where they are. */
@MappedEntity("unit")
record LedUnitRow(
    @Id UUID id,
    String name,
    int replyWorkingDays,
    String identifier,
    String identifierValue,
    String employeeIdentifier) {
  boolean isLedBy(LeaderConfiguration leader) {
    return leader.unit().equals(identifier)
        && leader.organisation().equals(identifierValue)
        && leader.employee().equals(employeeIdentifier);
  }

  LedUnit unit() {
    return new LedUnit(new UnitId(id), name, replyWorkingDays);
  }
}
