package dk.voresplan.contribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which versions take the place of which: the newer wins, whichever arrived first. What a resource
 * contains comes and goes with it.
 *
 * @param put the versions that are shown from now on
 * @param remove what is not contained in its resource any more
 */
record Versions(List<ContributedResource> put, List<ResourceKey> remove) {
  private static final String CONTAINED = "#";

  static Versions between(
      Map<ResourceKey, ContributedResource> known, List<ContributedResource> arrived) {
    var newest = new HashMap<ResourceKey, ContributedResource>();
    for (var resource : arrived) {
      if (!isContained(resource.key())) {
        newest.merge(
            resource.key(), resource, (one, other) -> other.isNewerThan(one) ? other : one);
      }
    }
    newest
        .values()
        .removeIf(resource ->
            known.containsKey(resource.key()) && !resource.isNewerThan(known.get(resource.key())));
    var put = new HashMap<ResourceKey, ContributedResource>(newest);
    for (var resource : arrived) {
      var container = isContained(resource.key()) ? newest.get(containerOf(resource.key())) : null;
      if (container != null && container.digest().equals(resource.digest())) {
        put.put(resource.key(), resource);
      }
    }
    var remove = new ArrayList<ResourceKey>();
    for (var key : known.keySet()) {
      if (isContained(key) && newest.containsKey(containerOf(key)) && !put.containsKey(key)) {
        remove.add(key);
      }
    }
    return new Versions(List.copyOf(put.values()), List.copyOf(remove));
  }

  /** The keys of which something else is shown from now on. */
  List<ResourceKey> changed(Map<ResourceKey, ContributedResource> known) {
    var changed = new ArrayList<ResourceKey>(remove);
    for (var resource : put) {
      var before = known.get(resource.key());
      if (before == null || !before.saysTheSameAs(resource)) {
        changed.add(resource.key());
      }
    }
    return changed;
  }

  /** The key of what {@code container} contains under this id. */
  static ResourceKey contained(ResourceKey container, String type, String id) {
    return new ResourceKey(type, container + CONTAINED + id);
  }

  private static boolean isContained(ResourceKey key) {
    return key.id().contains(CONTAINED);
  }

  private static ResourceKey containerOf(ResourceKey key) {
    return ResourceKey.of(key.id().substring(0, key.id().indexOf(CONTAINED)));
  }
}
