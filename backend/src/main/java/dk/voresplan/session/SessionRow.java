package dk.voresplan.session;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A place where someone is signed in, as the database holds it. */
@MappedEntity("portal_session")
record SessionRow(
    @Id UUID id, Device.Kind device, Device.Browser browser, Instant beganAt, Instant usedAt) {
  OpenPlace place() {
    return new OpenPlace(new SessionId(id), new Device(device, browser), beganAt, usedAt);
  }
}
