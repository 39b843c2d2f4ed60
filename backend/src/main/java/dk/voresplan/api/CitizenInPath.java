package dk.voresplan.api;

import dk.voresplan.access.AccessRefused;
import dk.voresplan.person.CitizenId;
import java.util.UUID;

/** Reads the citizen's id in the path of a request. */
final class CitizenInPath {
  private CitizenInPath() {}

  /**
   * Parses the id.
   *
   * @throws AccessRefused if it is malformed, so that the answer is that of an unknown citizen
   */
  static CitizenId of(String id) {
    try {
      return new CitizenId(UUID.fromString(id));
    } catch (IllegalArgumentException noId) {
      throw new AccessRefused();
    }
  }
}
