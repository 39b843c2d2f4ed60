package dk.voresplan.draft;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A key as the database holds it, without whose it is. */
@MappedEntity("device_key")
record DeviceKeyRow(@Id UUID browser, String secret, Instant usedAt) {
  DeviceKey key() {
    return new DeviceKey(secret);
  }

  /** Nothing of the secret, as this may end up in a log. */
  @Override
  public String toString() {
    return "DeviceKeyRow[hidden]";
  }
}
