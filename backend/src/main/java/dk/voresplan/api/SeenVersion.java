package dk.voresplan.api;

import org.jspecify.annotations.Nullable;

/** Reads the version that a caller saw of what it changes. */
final class SeenVersion {
  private SeenVersion() {}

  /**
   * The version.
   *
   * @throws InvalidField if it is missing: without it another's text would be overwritten unseen
   */
  static long of(@Nullable Long version) {
    if (version == null || version < 0) {
      throw new InvalidField("version");
    }
    return version;
  }
}
