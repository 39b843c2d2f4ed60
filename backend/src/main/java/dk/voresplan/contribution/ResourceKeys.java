package dk.voresplan.contribution;

/** Makes the keys of what has no id of its own. */
public final class ResourceKeys {
  private ResourceKeys() {}

  /** The key of what {@code container} contains under this id: it comes and goes with it. */
  public static ResourceKey contained(ResourceKey container, String type, String id) {
    return Versions.contained(container, type, id);
  }
}
