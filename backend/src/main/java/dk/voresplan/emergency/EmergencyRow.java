package dk.voresplan.emergency;

import dk.voresplan.access.Topic;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A row of what was opened for safety, which does not say in whose plan. */
@MappedEntity("emergency_access")
record EmergencyRow(
    @Id UUID id,
    UUID professionalId,
    String name,
    String organisation,
    Topic topic,
    String reason,
    Instant openedAt,
    Instant untilAt) {
  Emergency emergency() {
    return new Emergency(id, professionalId, name, organisation, topic, reason, openedAt, untilAt);
  }
}
