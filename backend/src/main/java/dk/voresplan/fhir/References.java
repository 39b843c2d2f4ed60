package dk.voresplan.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.voresplan.contribution.ResourceKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds what the references of one Bundle lead to. A reference leads to another entry by its {@code
 * fullUrl}. Otherwise it leads to a resource of the same source by type and id, whatever server the
 * address names. A type in the wrong case ({@code Careplan/1}) is put right.
 */
final class References {
  private static final Pattern LITERAL =
      Pattern.compile("(?:.*/)?([A-Za-z]{2,59})/([^/?#]{1,100})(?:/_history/.*)?");
  private static final Map<String, String> TYPES =
      ResourceTypes.ALL.stream()
          .collect(Collectors.toMap(it -> it.toLowerCase(java.util.Locale.ROOT), it -> it));

  private final Map<String, ResourceKey> byFullUrl = new HashMap<>();

  References(ObjectNode bundle, List<Entry> entries) {
    var byPath = entries.stream().collect(Collectors.toMap(Entry::path, Function.identity()));
    var nodes = bundle.path("entry");
    for (int i = 0; i < nodes.size(); i++) {
      var entry = byPath.get("Bundle.entry[" + i + "].resource");
      var fullUrl = nodes.get(i).path("fullUrl").asText();
      if (entry != null && !fullUrl.isEmpty()) {
        byFullUrl.put(fullUrl, entry.key());
      }
    }
  }

  /** What a reference that is not to a contained resource leads to. */
  Optional<ResourceKey> key(String reference) {
    var entry = byFullUrl.get(reference);
    if (entry != null) {
      return Optional.of(entry);
    }
    var literal = LITERAL.matcher(reference);
    if (!literal.matches()) {
      return Optional.empty();
    }
    var type = literal.group(1);
    return Optional.of(
        new ResourceKey(
            TYPES.getOrDefault(type.toLowerCase(java.util.Locale.ROOT), type), literal.group(2)));
  }
}
