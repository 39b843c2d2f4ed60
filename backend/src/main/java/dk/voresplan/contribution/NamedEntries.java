package dk.voresplan.contribution;

import dk.voresplan.organisation.SourceSystemId;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what resources name in their sources' directories, and what those entries name again. It
 * goes level by level, with one statement for each level. So a large plan takes as many statements
 * as a small one.
 */
@Singleton
class NamedEntries {
  private static final int LEVELS = 5;

  private final Directories directories;

  NamedEntries(Directories directories) {
    this.directories = directories;
  }

  /**
   * What was looked for, and what of it there is.
   *
   * @param wanted all that is named, whether it was found or not
   */
  record Found(
      Map<SourceSystemId, Set<ResourceKey>> wanted,
      Map<SourceSystemId, Map<String, StoredVersion>> entries) {
    Map<String, StoredVersion> of(SourceSystemId source) {
      return entries.getOrDefault(source, Map.of());
    }
  }

  /** What the contents name, by the source that says them. */
  Found of(Map<SourceSystemId, Stream<Contributed>> contents) {
    var wanted = new HashMap<SourceSystemId, Set<ResourceKey>>();
    contents.forEach((source, said) -> said.forEach(content -> want(wanted, source, content)));
    var found = new HashMap<SourceSystemId, Map<String, StoredVersion>>();
    var missing = copy(wanted);
    for (int level = 0; level < LEVELS && !missing.isEmpty(); level++) {
      var next = new HashMap<SourceSystemId, Set<ResourceKey>>();
      directories
          .kept(missing)
          .forEach((source, entries) ->
              entries.forEach((key, entry) ->
                  entry
                      .resource()
                      .content()
                      .ifPresent(content -> {
                        found
                            .computeIfAbsent(source, _ -> new HashMap<>())
                            .put(key.toString(), entry);
                        want(next, source, content);
                      })));
      next.forEach((source, keys) -> keys.removeAll(wanted.getOrDefault(source, Set.of())));
      next.values().removeIf(Set::isEmpty);
      next.forEach(
          (source, keys) -> wanted.computeIfAbsent(source, _ -> new HashSet<>()).addAll(keys));
      missing = next;
    }
    return new Found(wanted, found);
  }

  static void want(
      Map<SourceSystemId, Set<ResourceKey>> wanted, SourceSystemId source, Contributed content) {
    SourceView.references(content)
        .map(ResourceKey::of)
        .filter(key -> DirectoryTypes.ALL.contains(key.type()))
        .forEach(key -> wanted.computeIfAbsent(source, _ -> new HashSet<>()).add(key));
  }

  private static Map<SourceSystemId, Set<ResourceKey>> copy(
      Map<SourceSystemId, Set<ResourceKey>> wanted) {
    var copy = new HashMap<SourceSystemId, Set<ResourceKey>>();
    wanted.forEach((source, keys) -> copy.put(source, new HashSet<>(keys)));
    return copy;
  }
}
