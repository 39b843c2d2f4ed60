package dk.voresplan.contribution;

import dk.voresplan.organisation.SourceSystemId;
import io.micronaut.core.annotation.Introspected;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Names an entry of a source's directory. */
@Introspected
record DirectoryEntry(UUID sourceSystemId, String resourceType, String resourceId) {
  static Set<DirectoryEntry> of(Map<SourceSystemId, Set<ResourceKey>> keys) {
    return keys.entrySet().stream()
        .flatMap(each ->
            each.getValue().stream()
                .map(key -> new DirectoryEntry(each.getKey().value(), key.type(), key.id())))
        .collect(Collectors.toUnmodifiableSet());
  }

  static String[] sources(Collection<DirectoryEntry> entries) {
    return entries.stream().map(it -> it.sourceSystemId().toString()).toArray(String[]::new);
  }

  static String[] types(Collection<DirectoryEntry> entries) {
    return entries.stream().map(DirectoryEntry::resourceType).toArray(String[]::new);
  }

  static String[] ids(Collection<DirectoryEntry> entries) {
    return entries.stream().map(DirectoryEntry::resourceId).toArray(String[]::new);
  }
}
