package dk.voresplan.contribution;

/** Names a resource within its source: its type and the source's own id of it. */
public record ResourceKey(String type, String id) implements Comparable<ResourceKey> {
  /** The key that {@link #toString()} wrote. */
  public static ResourceKey of(String reference) {
    int slash = reference.indexOf('/');
    return new ResourceKey(reference.substring(0, slash), reference.substring(slash + 1));
  }

  @Override
  public int compareTo(ResourceKey other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return type + "/" + id;
  }
}
