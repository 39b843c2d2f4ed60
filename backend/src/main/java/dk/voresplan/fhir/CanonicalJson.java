package dk.voresplan.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import dk.voresplan.storage.Digest;
import java.util.TreeMap;

/**
 * Writes JSON in one way only, with sorted names and no white space. So the same content sent twice
 * has one digest. It follows RFC 8785, without its rules for numbers.
 */
final class CanonicalJson {
  private CanonicalJson() {}

  /** SHA-256 of the canonical JSON, in 64 hexadecimal digits. */
  static String digest(JsonNode node) {
    var canonical = new StringBuilder();
    write(node, canonical);
    return Digest.of(canonical.toString());
  }

  private static void write(JsonNode node, StringBuilder into) {
    if (node.isObject()) {
      var sorted = new TreeMap<String, JsonNode>();
      node.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
      var separator = "{";
      for (var field : sorted.entrySet()) {
        into.append(separator).append(JsonText.quoted(field.getKey())).append(':');
        write(field.getValue(), into);
        separator = ",";
      }
      into.append(sorted.isEmpty() ? "{}" : "}");
    } else if (node.isArray()) {
      into.append('[');
      for (int i = 0; i < node.size(); i++) {
        into.append(i == 0 ? "" : ",");
        write(node.get(i), into);
      }
      into.append(']');
    } else {
      into.append(node);
    }
  }

  private static final class JsonText {
    static String quoted(String text) {
      return com.fasterxml.jackson.databind.node.TextNode.valueOf(text).toString();
    }
  }
}
