package dk.voresplan.mydata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Removes what is the relatives' own to tell from what a source sent about them. These details are
 * their numbers, addresses and birthdays. An address may be protected. A telephone number stays, as
 * it is among the contacts that the citizen sees.
 */
final class OthersDetails {
  private static final Set<String> THEIRS = Set.of("identifier", "address", "birthDate", "photo");

  private OthersDetails() {}

  /** The same JSON without them, wherever in it a relative is. */
  static Object without(Object json) {
    return switch (json) {
      case Map<?, ?> object -> without(object);
      case List<?> list -> list.stream().map(OthersDetails::without).toList();
      default -> json;
    };
  }

  private static Map<Object, Object> without(Map<?, ?> object) {
    boolean isRelative = "RelatedPerson".equals(object.get("resourceType"));
    var left = new LinkedHashMap<Object, Object>();
    object.forEach((name, value) -> {
      if (!(isRelative && name instanceof String field && THEIRS.contains(field))) {
        left.put(name, without(value));
      }
    });
    return left;
  }
}
